package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A status of the merchant's own as it stands now.
 *
 * @param changes what differs from before
 */
@EventType(name = "orders.order-status-saved.v1", topic = Topics.ORDERS_STORE)
public record OrderStatusSavedV1(
        UUID orderStatusId,
        long version,
        String name,
        Map<String, String> translations,
        String color,
        boolean notifyCustomer,
        boolean enabled,
        boolean deleted,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public OrderStatusSavedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return "order-status:" + orderStatusId;
    }
}
