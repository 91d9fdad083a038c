package dev.comptoir.catalog.productimport.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.List;
import java.util.Map;

/** Refuses a file as a whole: nothing of it can be trusted, so nothing of it is done. */
public final class UnreadableFile extends DomainException {

    private UnreadableFile(String code, String message, Map<String, ?> details) {
        super(code, Kind.RULE_BROKEN, message, details);
    }

    public static UnreadableFile empty() {
        return new UnreadableFile("empty-csv", "The file has no row below its header.", Map.of());
    }

    public static UnreadableFile unknownFormat(List<String> header) {
        List<String> shown = header.stream().limit(20).toList();
        return new UnreadableFile(
                "unknown-csv-format",
                "The header is neither that of a Shopify product export (Handle, Title, Variant Price ...) nor that of a"
                        + " WooCommerce one (Type, SKU, Name, Regular price ...).",
                Map.of("header", shown));
    }

    public static UnreadableFile notUtf8(int line) {
        return new UnreadableFile(
                "csv-not-utf8",
                "The file is not UTF-8 text (see line " + line + "). Save it as UTF-8 and send it again.",
                Map.of("line", line));
    }

    public static UnreadableFile truncated(String where) {
        return new UnreadableFile(
                "truncated-csv",
                "The file ends inside a quoted field, so a part of it is missing: " + where
                        + ". Nothing was imported; send the whole file.",
                Map.of());
    }

    public static UnreadableFile malformed(String where) {
        return new UnreadableFile("malformed-csv", "The file is not well-formed CSV: " + where + ".", Map.of());
    }

    public static UnreadableFile tooManyRows(int most) {
        return new UnreadableFile(
                "too-many-rows",
                "A file may have " + most + " rows. Split it by products and send the parts.",
                Map.of("max", most));
    }
}
