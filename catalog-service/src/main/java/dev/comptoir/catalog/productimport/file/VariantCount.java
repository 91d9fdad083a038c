package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.domain.VariantRules;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import dev.comptoir.kernel.DomainException;

/** Refuses a product with more variants than one may have before they are read: they may be as many as the file's rows. */
final class VariantCount {

    private VariantCount() {}

    /** No error when they are not too many. */
    static RowErrors check(int row, long variants) {
        try {
            VariantRules.checkMost(Math.toIntExact(variants));
            return RowErrors.of();
        } catch (DomainException refusal) {
            return RowErrors.of(new RowError(row, "", refusal.code(), refusal.getMessage()));
        }
    }
}
