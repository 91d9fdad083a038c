package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/** A reservation was given back before it was confirmed. */
@EventType(name = "inventory.reservation-released.v1", topic = Topics.INVENTORY_RESERVATION)
public record ReservationReleasedV1(UUID orderId, long version, String reason) implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
