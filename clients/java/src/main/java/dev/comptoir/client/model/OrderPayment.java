package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** Money that came in for an order, as the order shows it. */
@SchemaOf("OrderPayment")
public record OrderPayment(
        UUID id,
        Money amount,
        String method,
        String reference,
        Instant receivedAt,
        String recordedBy,
        Instant reversedAt,
        String reversalReason,
        Instant disputedAt,
        Instant disputeResolvedAt) {}
