package dev.comptoir.catalog.productimport.domain;

import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.VariantDetails;
import java.util.List;

/**
 * A product as a file describes it, ready to be made.
 *
 * @param position its place among the products of the file
 */
public record ProductDraft(
        int position, int row, String externalId, ProductDetails details, List<VariantDraft> variants) {

    public List<VariantDetails> variantDetails() {
        return variants.stream().map(VariantDraft::details).toList();
    }

    public List<String> skus() {
        return variants.stream().map(VariantDraft::sku).toList();
    }
}
