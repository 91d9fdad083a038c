package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** The tracking of a parcel that was recorded before is known, or is another. */
@EventType(name = "orders.tracking-changed.v1", topic = Topics.ORDERS_ORDER)
public record TrackingChangedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID shipmentId,
        String shipmentNumber,
        String carrier,
        String trackingNumber,
        String trackingUrl,
        Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
