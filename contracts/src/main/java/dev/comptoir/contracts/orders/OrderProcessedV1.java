package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** An order was marked as processed, or the mark was taken back. */
@EventType(name = "orders.order-processed.v1", topic = Topics.ORDERS_ORDER)
public record OrderProcessedV1(UUID orderId, long version, String orderNumber, boolean processed, Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
