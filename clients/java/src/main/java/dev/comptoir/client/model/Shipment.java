package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** A parcel. */
@SchemaOf("Shipment")
public record Shipment(
        UUID id,
        UUID orderId,
        String shipmentNumber,
        String state,
        String carrier,
        String trackingNumber,
        String trackingUrl,
        boolean customerNotified,
        Instant createdAt,
        Instant shippedAt,
        Instant deliveredAt,
        String lifecycle,
        String fulfillmentStatus,
        long orderVersion) {}
