package dev.comptoir.catalog.product.domain;

import java.util.List;

/**
 * What a merchant says about a product as a whole.
 *
 * @param description plain text or clean HTML; never null
 * @param imageUrl null when there is none
 */
public record ProductDetails(
        String name, String description, String imageUrl, ProductStatus status, List<Option> options) {

    public ProductDetails {
        options = List.copyOf(options);
    }
}
