package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The data of a person is to be erased everywhere; spellings are the ways in which the address is written, in small letters. */
@EventType(name = "orders.customer-erased.v1", topic = Topics.ORDERS_ORDER)
public record CustomerErasedV1(
        UUID erasureId,
        long version,
        String email,
        List<String> spellings,
        String pseudonym,
        List<UUID> orderIds,
        Instant erasedAt)
        implements Event {

    @Override
    public String key() {
        return erasureId.toString();
    }
}
