package dev.comptoir.catalog.imagecopy.domain;

import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.Image;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;

/** The addresses of all pictures of a product. */
public final class ProductImages {

    private ProductImages() {}

    /** Each once: the main one, the others in their order, those of the variants. */
    public static SequencedSet<String> of(ProductDetails product, List<VariantDetails> variants) {
        SequencedSet<String> addresses = new LinkedHashSet<>();
        addresses.add(product.imageUrl());
        product.facts().images().stream().map(Image::url).forEach(addresses::add);
        variants.stream().map(VariantDetails::imageUrl).forEach(addresses::add);
        addresses.removeIf(Objects::isNull);
        return addresses;
    }
}
