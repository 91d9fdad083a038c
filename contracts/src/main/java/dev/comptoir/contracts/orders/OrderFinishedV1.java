package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** An order is finished: nothing is due and everything has left. Not order-completed, which says that it was placed and accepted. */
@EventType(name = "orders.order-finished.v1", topic = Topics.ORDERS_ORDER)
public record OrderFinishedV1(
        UUID orderId,
        long version,
        String orderNumber,
        String paymentStatus,
        String fulfillmentStatus,
        Instant finishedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
