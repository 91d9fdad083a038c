package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;

/**
 * The store counts stock, or no longer does: without it no stock is shown and nothing is refused. The policy TRACK_ONLY counts
 * and never refuses, RESERVE_ON_ORDER keeps units of a checkout for so many minutes, RESERVE_ON_CART those of
 * a cart before that.
 */
@EventType(name = "inventory.settings-saved.v1", topic = Topics.INVENTORY_STOCK)
public record InventorySettingsSavedV1(long version, boolean enabled, String policy, int holdMinutes) implements Event {

    @Override
    public String key() {
        return "settings";
    }
}
