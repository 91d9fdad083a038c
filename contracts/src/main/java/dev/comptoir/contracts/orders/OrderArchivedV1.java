package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** An order went into the archive, or was taken out. */
@EventType(name = "orders.order-archived.v1", topic = Topics.ORDERS_ORDER)
public record OrderArchivedV1(UUID orderId, long version, String orderNumber, boolean archived, Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
