package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Money that goes back. */
@SchemaOf("Refund")
public record Refund(
        UUID id,
        UUID orderId,
        Money amount,
        Money failedAmount,
        Money shippingAmount,
        List<RefundLine> lines,
        String reason,
        boolean showReasonToCustomer,
        String settlement,
        String state,
        List<RefundPayment> payments,
        UUID paymentId,
        String providerReference,
        String failureCode,
        String issuedBy,
        Instant issuedAt,
        String paymentStatus,
        Money refundedTotal,
        Money refundableTotal,
        long orderVersion) {}
