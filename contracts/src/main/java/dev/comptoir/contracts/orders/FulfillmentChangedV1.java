package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** An order got further, or was taken back, on its way to the customer without a parcel leaving: being prepared, ready to be picked up, delivered, not to be delivered, sent back. */
@EventType(name = "orders.fulfillment-changed.v1", topic = Topics.ORDERS_ORDER)
public record FulfillmentChangedV1(
        UUID orderId,
        long version,
        String orderNumber,
        String previousFulfillmentStatus,
        String fulfillmentStatus,
        Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
