package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** An order was deleted: it is in no list any more and kept for its records only. */
@EventType(name = "orders.order-deleted.v1", topic = Topics.ORDERS_ORDER)
public record OrderDeletedV1(UUID orderId, long version, String orderNumber, UUID duplicateOf, Instant deletedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
