package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** An order got a status of the merchant's own, or lost it. */
@EventType(name = "orders.custom-status-changed.v1", topic = Topics.ORDERS_ORDER)
public record CustomStatusChangedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID previousStatusId,
        UUID statusId,
        String name,
        boolean customerNotified,
        Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
