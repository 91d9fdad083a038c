package dev.comptoir.orders.order;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the order list. */
@Schema(name = "OrderSummary")
public record OrderSummary(
        UUID id,
        String orderNumber,
        Lifecycle lifecycle,
        PaymentStatus paymentStatus,
        FulfillmentStatus fulfillmentStatus,
        boolean isOnHold,
        String customerName,
        String customerEmail,
        @Schema(description = "Units in all lines together") int itemCount,
        Money total,
        Money paidTotal,
        Money refundedTotal,
        UUID recoveredByCampaignId,
        Instant placedAt) {}
