package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is offered. */
@SchemaOf("Product")
public record Product(
        UUID id,
        String externalId,
        String name,
        String description,
        String imageUrl,
        String status,
        String source,
        List<ProductOption> options,
        List<Variant> variants,
        String slug,
        String vendor,
        List<String> tags,
        List<String> categories,
        List<ProductImage> images,
        Map<String, String> metadata,
        Map<String, ProductTranslation> translations,
        ProductCompliance compliance,
        List<String> relatedProducts,
        ProductSales sales,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
