package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A parcel was made up, is on its way, has arrived, or has not left after all. */
@EventType(name = "orders.shipment-changed.v1", topic = Topics.ORDERS_ORDER)
public record ShipmentChangedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID shipmentId,
        String shipmentNumber,
        String previousState,
        String state,
        String previousFulfillmentStatus,
        String fulfillmentStatus,
        Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
