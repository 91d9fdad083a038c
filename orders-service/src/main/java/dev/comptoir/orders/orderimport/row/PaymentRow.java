package dev.comptoir.orders.orderimport.row;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;

/** A row of payments. */
@JsonNaming(SnakeCaseStrategy.class)
public record PaymentRow(
        UUID id,
        UUID orderId,
        long amountMinor,
        String currency,
        String method,
        String reference,
        Instant receivedAt) {}
