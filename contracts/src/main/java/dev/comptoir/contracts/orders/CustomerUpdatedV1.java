package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.UUID;

/**
 * What the directory says about a customer was edited; this is how it stands now.
 *
 * @param changes what differs from before
 */
@EventType(name = "orders.customer-updated.v1", topic = Topics.ORDERS_ORDER)
public record CustomerUpdatedV1(
        UUID customerId,
        long version,
        String email,
        String name,
        String phone,
        boolean confirmed,
        String note,
        List<String> tags,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public CustomerUpdatedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return customerId.toString();
    }
}
