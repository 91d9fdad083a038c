package dev.comptoir.catalog.product.domain;

import java.util.List;

/** A custom field of a product, such as Size, and the values its variants are built from. */
public record Option(String name, List<String> values) {

    public Option {
        values = List.copyOf(values);
    }
}
