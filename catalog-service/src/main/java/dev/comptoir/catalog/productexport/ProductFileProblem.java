package dev.comptoir.catalog.productexport;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import java.util.List;

/** Why a file of products is not written. */
final class ProductFileProblem {

    private ProductFileProblem() {}

    static DomainException fixedFormat(ProductFileFormat format) {
        return RULE_BROKEN
                .refusal(
                        "fixed-format",
                        "A file of %s is written as that shop system reads it. Leave column, delimiter, decimalSign,"
                                + " formulaGuard and byteOrderMark out, or ask for CSV or NDJSON.",
                        format)
                .with("format", format);
    }

    static DomainException unknownColumn(String key, List<String> known) {
        return RULE_BROKEN
                .refusal("unknown-column", "There is no column %s. Known: %s.", key, known)
                .with("column", key);
    }

    static DomainException columnTwice(String key) {
        return RULE_BROKEN
                .refusal("column-twice", "Column %s is there already. Name each once.", key)
                .with("column", key);
    }
}
