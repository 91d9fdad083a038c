package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A reservation ran out unconfirmed and its units are for sale again. */
@EventType(name = "inventory.reservation-expired.v1", topic = Topics.INVENTORY_RESERVATION)
public record ReservationExpiredV1(UUID orderId, long version, Instant expiredAt) implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
