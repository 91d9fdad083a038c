package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import java.time.Instant;

/**
 * Where an order stands.
 *
 * @param lifecycle null when the file does not say it
 * @param payment null when the file does not say it
 * @param customStatus name of the merchant's own status; empty for none
 */
public record Standing(
        Lifecycle lifecycle,
        PaymentStatus payment,
        FulfillmentStatus fulfillment,
        String customStatus,
        boolean isOnHold,
        boolean isArchived,
        Instant processedAt,
        Instant cancelledAt,
        String cancellationReason) {

    public boolean isCancelled() {
        return lifecycle == Lifecycle.CANCELLED;
    }

    Standing derived(Lifecycle life, PaymentStatus money) {
        return new Standing(
                life,
                money,
                fulfillment,
                customStatus,
                isOnHold,
                isArchived,
                processedAt,
                cancelledAt,
                cancellationReason);
    }
}
