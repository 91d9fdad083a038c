package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.util.List;

/**
 * The store counts stock, or no longer does: without it no stock is shown and nothing is refused. The policy TRACK_ONLY counts
 * and never refuses, RESERVE_ON_ORDER keeps units of a checkout for so many minutes, RESERVE_ON_CART those of
 * a cart before that.
 *
 * @param changes what differs from before
 */
@EventType(name = "inventory.settings-saved.v1", topic = Topics.INVENTORY_STOCK)
public record InventorySettingsSavedV1(
        long version, boolean enabled, String policy, int holdMinutes, List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public InventorySettingsSavedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    public InventorySettingsSavedV1(long version, boolean enabled, String policy, int holdMinutes) {
        this(version, enabled, policy, holdMinutes, List.of());
    }

    @Override
    public String key() {
        return "settings";
    }
}
