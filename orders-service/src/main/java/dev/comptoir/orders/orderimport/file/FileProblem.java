package dev.comptoir.orders.orderimport.file;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.List;

/** Why a file as a whole is not read. */
final class FileProblem {

    private FileProblem() {}

    static DomainException empty() {
        return RULE_BROKEN.refusal("empty-file", "The file has no orders.");
    }

    static DomainException notUtf8() {
        return RULE_BROKEN.refusal(
                "file-not-utf8", "The file is UTF-16 or UTF-32 text. Save it as UTF-8 and send it again.");
    }

    static DomainException notText() {
        return RULE_BROKEN.refusal(
                "file-not-text", "The file is packed (gzip or zip). Unpack it and send what is in it.");
    }

    static DomainException notNdjson() {
        return RULE_BROKEN.refusal(
                "not-ndjson", "NDJSON has one order per line: every line begins with { and ends with }.");
    }

    static DomainException unknownFormat(List<String> header) {
        return RULE_BROKEN
                .refusal(
                        "unknown-csv-format",
                        "The header is neither that of an order export of this suite (orderNumber, placedAt, sku ...) nor"
                                + " that of Shopify's (Name, Financial Status, Lineitem name ...).")
                .with("header", header.stream().limit(20).toList());
    }

    static DomainException columnTwice(String column) {
        return RULE_BROKEN
                .refusal(
                        "column-twice",
                        "The header names the column %s twice, so that nobody can tell which is meant. Take one out.",
                        column)
                .with("column", column);
    }

    static DomainException withoutLines() {
        return RULE_BROKEN.refusal(
                "csv-without-lines",
                "A file with a row per order has no lines, and an order is nothing without them. Export with"
                        + " \"shape\":\"LINE\", or as NDJSON, and import that.");
    }
}
