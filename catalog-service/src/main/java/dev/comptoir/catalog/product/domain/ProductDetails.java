package dev.comptoir.catalog.product.domain;

import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a merchant says about a product as a whole.
 *
 * @param description plain text or clean HTML; never null
 * @param imageUrl null when there is none
 * @param facts what else is said of it
 */
public record ProductDetails(
        String name,
        String description,
        String imageUrl,
        ProductStatus status,
        List<Option> options,
        ProductFacts facts) {

    /** A product of which nothing else is said. */
    public ProductDetails(
            String name, String description, String imageUrl, ProductStatus status, List<Option> options) {
        this(name, description, imageUrl, status, options, ProductFacts.NONE);
    }

    /** The same with what a file or a page cannot say taken over from before. */
    public ProductDetails keeping(ProductDetails before) {
        return new ProductDetails(name, description, imageUrl, status, options, facts.keeping(before.facts));
    }

    /** The same with other addresses of its pictures. */
    public ProductDetails withImages(UnaryOperator<String> address) {
        String main = imageUrl == null ? null : address.apply(imageUrl);
        return new ProductDetails(name, description, main, status, options, facts.withImages(address));
    }

    public ProductDetails relatedTo(List<String> ids) {
        return new ProductDetails(name, description, imageUrl, status, options, facts.relatedTo(ids));
    }

    public ProductDetails {
        options = List.copyOf(options);
    }
}
