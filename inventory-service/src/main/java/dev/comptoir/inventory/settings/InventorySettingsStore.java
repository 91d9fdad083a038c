package dev.comptoir.inventory.settings;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the settings; statements about items look at them, so that all items follow at once. */
@ApplicationScoped
class InventorySettingsStore {

    private static final String FIND =
            "select is_enabled, policy, hold_minutes, cart_hold_minutes, version, updated_at from inventory_settings";
    private static final String LOCK = FIND + " for update";
    private static final String SAVE =
            "update inventory_settings set is_enabled = $1, policy = $2, hold_minutes = $3, version = $4, updated_at = $5, cart_hold_minutes = $6";

    private final SqlPool reads;

    InventorySettingsStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<InventorySettings> find() {
        return reads.only(FIND, InventorySettings::read);
    }

    Uni<InventorySettings> lock(SqlTx tx) {
        return tx.only(LOCK, InventorySettings::read);
    }

    Uni<Void> save(SqlTx tx, InventorySettings settings) {
        return tx.execute(
                        SAVE,
                        settings.enabled(),
                        settings.policy(),
                        settings.holdMinutes(),
                        settings.version(),
                        settings.updatedAt(),
                        settings.cartHoldMinutes())
                .replaceWithVoid();
    }
}
