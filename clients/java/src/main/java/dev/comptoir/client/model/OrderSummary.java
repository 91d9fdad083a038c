package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** An order in a list. */
@SchemaOf("OrderSummary")
public record OrderSummary(
        UUID id,
        String orderNumber,
        String lifecycle,
        String paymentStatus,
        String fulfillmentStatus,
        boolean onHold,
        UUID customStatusId,
        boolean archived,
        String customerName,
        String customerEmail,
        int itemCount,
        Money total,
        Money paidTotal,
        Money refundedTotal,
        UUID recoveredByCampaignId,
        Instant placedAt,
        Instant updatedAt) {}
