package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** An order was put on hold: nothing is invoiced or shipped until it is resumed. */
@EventType(name = "orders.order-held.v1", topic = Topics.ORDERS_ORDER)
public record OrderHeldV1(
        UUID orderId, long version, String orderNumber, String reasonCode, String note, Instant heldAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
