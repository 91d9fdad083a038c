package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** Money that came in for an order. */
@SchemaOf("Payment")
public record Payment(
        UUID id,
        UUID orderId,
        Money amount,
        String method,
        String reference,
        Instant receivedAt,
        String recordedBy,
        Instant reversedAt,
        String reversalReason,
        Instant disputedAt,
        String disputeReason,
        Instant disputeResolvedAt,
        String paymentStatus,
        Money paidTotal,
        Money dueTotal,
        long orderVersion) {}
