package dev.comptoir.catalog.product.domain;

import dev.comptoir.catalog.productfacts.domain.Image;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /** The picture that is shown where only one is; null when there is none. */
    public String mainImage() {
        return imageUrl != null || facts.images().isEmpty()
                ? imageUrl
                : facts.images().getFirst().url();
    }

    /** All pictures, the main one first. */
    public List<Image> images() {
        Image main = facts.images().stream()
                .filter(image -> image.url().equals(imageUrl))
                .findFirst()
                .orElse(new Image(imageUrl, null));
        return imageUrl == null
                ? facts.images()
                : Stream.concat(Stream.of(main), facts.images().stream().filter(image -> !image.equals(main)))
                        .toList();
    }

    public ProductDetails with(ProductStatus other) {
        return new ProductDetails(name, description, imageUrl, other, options, facts);
    }

    public ProductDetails with(ProductFacts other) {
        return new ProductDetails(name, description, imageUrl, status, options, other);
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
