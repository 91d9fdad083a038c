package dev.comptoir.orders.orderimport.row;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** A row of shipment_lines. */
@JsonNaming(SnakeCaseStrategy.class)
public record ShipmentLineRow(UUID id, UUID shipmentId, int position, UUID lineId, int quantity) {}
