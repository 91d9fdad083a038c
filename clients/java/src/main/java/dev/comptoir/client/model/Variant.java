package dev.comptoir.client.model;

import java.util.UUID;

/** What is sold. */
@SchemaOf("Variant")
public record Variant(
        UUID id,
        String sku,
        String name,
        Money price,
        Money currentPrice,
        boolean requiresShipping,
        boolean taxable,
        boolean stockTracked,
        boolean allowsBackorder,
        String barcode,
        Money compareAtPrice,
        Integer weightGrams,
        Boolean inStock,
        Integer available) {}
