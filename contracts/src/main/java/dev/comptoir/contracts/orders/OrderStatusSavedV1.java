package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.Map;
import java.util.UUID;

/** A status of the merchant's own as it stands now. */
@EventType(name = "orders.order-status-saved.v1", topic = Topics.ORDERS_STORE)
public record OrderStatusSavedV1(
        UUID orderStatusId,
        long version,
        String name,
        Map<String, String> translations,
        String color,
        boolean notifyCustomer,
        boolean enabled,
        boolean deleted)
        implements Event {

    @Override
    public String key() {
        return "order-status:" + orderStatusId;
    }
}
