package dev.comptoir.orders.orderimport.row;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of shipments.
 *
 * @param deliveredAt null for a parcel that is on its way
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ShipmentRow(
        UUID id, UUID orderId, String trackingNumber, Instant shippedAt, String state, Instant deliveredAt) {}
