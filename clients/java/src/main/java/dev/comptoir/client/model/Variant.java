package dev.comptoir.client.model;

import java.util.Map;
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
        Integer lowStockThreshold,
        String imageUrl,
        UUID fileGuid,
        Map<String, String> options,
        String barcode,
        Money compareAtPrice,
        SalePrice sale,
        Integer weightGrams,
        PackageDimensions dimensions,
        QuantityLimits quantity,
        String hsCode,
        String originCountry,
        String taxClass,
        Boolean inStock,
        String stockIndicator,
        Integer available) {}
