package dev.comptoir.catalog.product.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a merchant says about a product and its variants at one moment.
 *
 * @param variants by SKU, in the merchant's order
 */
public record ProductState(ProductDetails details, Map<String, VariantDetails> variants) {

    public static ProductState of(Product product) {
        Map<String, VariantDetails> variants = new LinkedHashMap<>();
        product.variants().forEach(variant -> variants.put(variant.sku(), variant.details()));
        return new ProductState(product.details(), variants);
    }
}
