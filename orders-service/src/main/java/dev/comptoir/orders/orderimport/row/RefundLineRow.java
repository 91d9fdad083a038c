package dev.comptoir.orders.orderimport.row;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** A row of refund_lines. */
@JsonNaming(SnakeCaseStrategy.class)
public record RefundLineRow(
        UUID id, UUID refundId, int position, UUID lineId, String sku, int quantity, long amountMinor) {}
