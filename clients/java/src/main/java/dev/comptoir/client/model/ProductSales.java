package dev.comptoir.client.model;

import java.time.Instant;

/** What was sold of a product. */
@SchemaOf("ProductSales")
public record ProductSales(
        long unitsSold,
        long orderCount,
        Money totalSales,
        long unitsRefunded,
        Money refundedSales,
        long netUnitsSold,
        Money netSales,
        Instant lastSoldAt) {}
