package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A parcel of an order, as the order shows it. */
@SchemaOf("OrderShipment")
public record OrderShipment(
        UUID id,
        String shipmentNumber,
        String state,
        String carrier,
        String trackingNumber,
        String trackingUrl,
        Instant shippedAt,
        Instant deliveredAt,
        boolean pickup,
        List<OrderShipmentLine> lines) {}
