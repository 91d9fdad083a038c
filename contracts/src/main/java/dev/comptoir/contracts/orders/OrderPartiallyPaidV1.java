package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** Part of the money for an order came in; the rest is still due. */
@EventType(name = "orders.order-partially-paid.v1", topic = Topics.ORDERS_ORDER)
public record OrderPartiallyPaidV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID paymentId,
        Money received,
        Money paid,
        Money due,
        String previousPaymentStatus,
        String paymentStatus,
        Instant receivedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
