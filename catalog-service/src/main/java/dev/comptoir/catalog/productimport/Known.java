package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import java.util.Map;
import java.util.Optional;

/**
 * What the catalogue has of the products and SKUs of a batch.
 *
 * @param products by the merchant's id
 * @param owners the merchant's id of the product that has a SKU
 */
record Known(Map<String, Product> products, Map<String, String> owners) {

    /** The first variant whose SKU belongs to another product. */
    Optional<VariantDraft> taken(ProductDraft draft) {
        return draft.variants().stream()
                .filter(variant ->
                        !owners.getOrDefault(variant.sku(), draft.externalId()).equals(draft.externalId()))
                .findFirst();
    }
}
