package dev.comptoir.orders.orderimport.row;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of refunds.
 *
 * @param reason null where nobody said it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RefundRow(
        UUID id,
        UUID orderId,
        long amountMinor,
        long shippingMinor,
        String currency,
        String reason,
        Instant issuedAt) {}
