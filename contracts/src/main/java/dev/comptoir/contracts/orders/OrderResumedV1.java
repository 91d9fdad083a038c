package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** The hold of an order was lifted. */
@EventType(name = "orders.order-resumed.v1", topic = Topics.ORDERS_ORDER)
public record OrderResumedV1(UUID orderId, long version, String orderNumber, Instant resumedAt) implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
