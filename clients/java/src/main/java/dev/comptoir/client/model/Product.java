package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
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
        String slug,
        String vendor,
        List<String> tags,
        List<String> categories,
        List<Variant> variants,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
