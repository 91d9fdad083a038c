package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An order was put on hold: nothing is invoiced or shipped until it is resumed.
 *
 * @param previousReasonCode why it was on hold already, with another reason or note; null where it was not, and in events from
 *     before they said so
 */
@EventType(name = "orders.order-held.v1", topic = Topics.ORDERS_ORDER)
public record OrderHeldV1(
        UUID orderId,
        long version,
        String orderNumber,
        String reasonCode,
        String note,
        Instant heldAt,
        String previousReasonCode)
        implements Event {

    /** Of an order that was not on hold. */
    public OrderHeldV1(UUID orderId, long version, String orderNumber, String reasonCode, String note, Instant heldAt) {
        this(orderId, version, orderNumber, reasonCode, note, heldAt, null);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
