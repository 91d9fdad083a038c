package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The tracking of a parcel that was recorded before is known, or is another.
 *
 * @param changes what differs from before
 */
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
        Instant changedAt,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public TrackingChangedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
