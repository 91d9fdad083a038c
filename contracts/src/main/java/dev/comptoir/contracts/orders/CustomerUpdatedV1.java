package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.UUID;

/** What the directory says about a customer was edited; this is how it stands now. */
@EventType(name = "orders.customer-updated.v1", topic = Topics.ORDERS_ORDER)
public record CustomerUpdatedV1(
        UUID customerId,
        long version,
        String email,
        String name,
        String phone,
        boolean confirmed,
        String note,
        List<String> tags)
        implements Event {

    @Override
    public String key() {
        return customerId.toString();
    }
}
