package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** The provider said how a refund went: it has arrived, or failedAmount of it did not go and is refundable again. */
@EventType(name = "orders.refund-changed.v1", topic = Topics.ORDERS_ORDER)
public record RefundChangedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID refundId,
        Money amount,
        Money failedAmount,
        String settlement,
        String previousState,
        String state,
        String failureCode,
        String previousPaymentStatus,
        String paymentStatus,
        Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
