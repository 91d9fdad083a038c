package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A parcel of an order left the house. */
@EventType(name = "orders.order-shipped.v1", topic = Topics.ORDERS_ORDER)
public record OrderShippedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID shipmentId,
        String shipmentNumber,
        String carrier,
        String trackingNumber,
        String trackingUrl,
        String previousFulfillmentStatus,
        String fulfillmentStatus,
        Instant shippedAt,
        String previousState,
        String state)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
