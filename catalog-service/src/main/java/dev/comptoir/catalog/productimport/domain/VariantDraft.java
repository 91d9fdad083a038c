package dev.comptoir.catalog.productimport.domain;

import dev.comptoir.catalog.product.domain.VariantDetails;

/**
 * A variant as a file describes it.
 *
 * @param initialStock units the file counts; null when it gives none
 */
public record VariantDraft(int row, VariantDetails details, Integer initialStock) {

    public String sku() {
        return details.sku();
    }
}
