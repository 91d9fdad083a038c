package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A finished order is open again: a payment or a parcel was taken back. */
@EventType(name = "orders.order-reopened.v1", topic = Topics.ORDERS_ORDER)
public record OrderReopenedV1(
        UUID orderId,
        long version,
        String orderNumber,
        String paymentStatus,
        String fulfillmentStatus,
        Instant reopenedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
