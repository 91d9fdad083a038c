package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/** A shipping method as it stands now; no countries means everywhere. */
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
        boolean deleted)
        implements Event {

    @Override
    public String key() {
        return "shipping-method:" + methodId;
    }
}
