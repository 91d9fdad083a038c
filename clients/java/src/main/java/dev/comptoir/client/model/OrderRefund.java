package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** Money of an order that goes back, as the order shows it. */
@SchemaOf("OrderRefund")
public record OrderRefund(
        UUID id,
        Money amount,
        Money failedAmount,
        Money shippingAmount,
        String reason,
        boolean showReasonToCustomer,
        String settlement,
        String state,
        Instant issuedAt) {}
