package dev.comptoir.catalog.productimport.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.TOO_LARGE;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.kernel.DomainException;
import java.util.List;
import java.util.UUID;

/** Why a product file is not imported, or an import not shown. */
public final class ImportProblem {

    private ImportProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND
                .refusal("import-not-found", "There is no product import with this id.")
                .with("importId", id);
    }

    public static DomainException tooLarge(long limit) {
        return TOO_LARGE
                .refusal("body-too-large", "The body is larger than the %s bytes this address takes.", limit)
                .with("limit", limit);
    }

    public static DomainException incomplete() {
        return INVALID.refusal("file-incomplete", "The file broke off while it was sent. Send it again.");
    }

    /** One at a time, because each takes room on disk and turns of the database. */
    public static DomainException running() {
        return CONFLICT.refusal("import-running", "Another product import is running. Try again when it is finished.");
    }

    static DomainException interrupted(UUID id) {
        return UNAVAILABLE
                .refusal(
                        "import-interrupted",
                        "The import took too long and was given up. Send the file again: what is done stays done.")
                .with("importId", id);
    }

    public static DomainException empty() {
        return RULE_BROKEN.refusal("empty-csv", "The file is empty; not even a header stands in it.");
    }

    public static DomainException columnTwice(String column) {
        return RULE_BROKEN
                .refusal(
                        "column-twice",
                        "The header names the column %s twice, so that nobody can tell which is meant. Take one out.",
                        column)
                .with("column", column);
    }

    public static DomainException unknownFormat(List<String> header) {
        return RULE_BROKEN
                .refusal(
                        "unknown-csv-format",
                        "The header is neither that of a Shopify product export (Handle, Title, Variant Price ...) nor that"
                                + " of a WooCommerce one (Type, SKU, Name, Regular price ...).")
                .with("header", header.stream().limit(20).toList());
    }

    public static DomainException notUtf8(int line) {
        return RULE_BROKEN
                .refusal(
                        "csv-not-utf8",
                        "The file is not UTF-8 text (see line %s). Save it as UTF-8 and send it again.",
                        line)
                .with("line", line);
    }

    public static DomainException truncated(String where) {
        return RULE_BROKEN.refusal(
                "truncated-csv",
                "The file ends inside a quoted field, so a part of it is missing: %s. Nothing was imported; send the whole"
                        + " file.",
                where);
    }

    public static DomainException malformed(String where) {
        return RULE_BROKEN.refusal("malformed-csv", "The file is not well-formed CSV: %s.", where);
    }

    public static DomainException tooManyRows(int most) {
        return RULE_BROKEN
                .refusal("too-many-rows", "A file may have %s rows. Split it by products and send the parts.", most)
                .with("max", most);
    }
}
