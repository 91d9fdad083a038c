package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** A dispute over a payment is over; money that was lost in it is reversed or refunded by itself. */
@EventType(name = "orders.dispute-resolved.v1", topic = Topics.ORDERS_ORDER)
public record DisputeResolvedV1(
        UUID orderId, long version, String orderNumber, UUID paymentId, Money amount, Instant resolvedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
