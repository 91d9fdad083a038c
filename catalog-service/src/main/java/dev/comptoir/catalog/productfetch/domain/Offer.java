package dev.comptoir.catalog.productfetch.domain;

import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import java.util.List;

/**
 * What a button offers, ready to be made a product.
 *
 * @param name null when the page gives none
 * @param facts what else the button says of it
 * @param variants what can be chosen; as the button says it, without what only the merchant knows
 */
public record Offer(
        String externalId,
        String name,
        String description,
        String imageUrl,
        List<Option> options,
        ProductFacts facts,
        List<VariantDetails> variants) {

    public ProductDetails details(ProductStatus status, String nameBefore) {
        return new ProductDetails(name == null ? nameBefore : name, description, imageUrl, status, options, facts);
    }

    /** Whether the same can be chosen at the same prices. */
    boolean costsAs(Offer other) {
        return options.equals(other.options) && prices().equals(other.prices());
    }

    private List<String> prices() {
        return variants.stream().map(variant -> variant.sku() + variant.price()).toList();
    }

    public List<String> skus() {
        return variants.stream().map(VariantDetails::sku).toList();
    }
}
