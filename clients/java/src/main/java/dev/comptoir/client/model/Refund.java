package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** Money that goes back. */
@SchemaOf("Refund")
public record Refund(
        UUID id,
        UUID orderId,
        Money amount,
        Money shippingAmount,
        String reason,
        String settlement,
        String state,
        String failureCode,
        String issuedBy,
        Instant issuedAt,
        String paymentStatus,
        Money refundedTotal,
        Money refundableTotal,
        long orderVersion) {}
