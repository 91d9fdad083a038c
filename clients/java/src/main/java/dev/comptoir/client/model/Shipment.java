package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A parcel. */
@SchemaOf("Shipment")
public record Shipment(
        UUID id,
        UUID orderId,
        String shipmentNumber,
        String state,
        boolean pickup,
        String carrier,
        String trackingNumber,
        String trackingUrl,
        List<ShipmentLine> lines,
        boolean customerNotified,
        Instant notifiedAt,
        Instant createdAt,
        Instant shippedAt,
        Instant deliveredAt,
        Instant cancelledAt,
        String cancellationReason,
        String lifecycle,
        String fulfillmentStatus,
        long orderVersion) {}
