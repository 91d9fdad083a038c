package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/**
 * A location of the store was added, changed or deleted. Orders take from the one with the lowest priority first; main is the
 * one the store began with.
 */
@EventType(name = "inventory.location-saved.v1", topic = Topics.INVENTORY_STOCK)
public record LocationSavedV1(UUID locationId, long version, String name, int priority, boolean main, boolean deleted)
        implements Event {

    @Override
    public String key() {
        return locationId.toString();
    }
}
