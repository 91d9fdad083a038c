package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * A shipping method as it stands now; no countries means everywhere.
 *
 * @param changes what differs from before
 */
@EventType(name = "orders.shipping-method-saved.v1", topic = Topics.ORDERS_STORE)
public record ShippingMethodSavedV1(
        UUID methodId,
        long version,
        String name,
        Money price,
        Money freeFrom,
        List<String> countries,
        String trackingUrlTemplate,
        boolean active,
        boolean deleted,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public ShippingMethodSavedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return "shipping-method:" + methodId;
    }
}
