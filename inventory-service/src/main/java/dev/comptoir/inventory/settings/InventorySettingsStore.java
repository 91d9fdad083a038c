package dev.comptoir.inventory.settings;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Stores the settings, and switches the items with them. */
@ApplicationScoped
class InventorySettingsStore {

    private static final String FIND = "select is_enabled, version, updated_at from inventory_settings";
    private static final String LOCK = FIND + " for update";
    private static final String SAVE = "update inventory_settings set is_enabled = $1, version = $2, updated_at = $3";

    // In SKU order, as everywhere, so that a checkout and the switch never wait for each other.
    private static final String SWITCH_ITEMS = """
            with wanted as materialized (
                select sku from stock_items where wants_tracking and is_tracked <> $1 order by sku for no key update)
            update stock_items s set is_tracked = $1, version = s.version + 1, updated_at = $2
              from wanted w where s.sku = w.sku""";

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
        return tx.execute(SAVE, settings.enabled(), settings.version(), settings.updatedAt())
                .replaceWithVoid();
    }

    /** Items that the catalogue counts are counted, or no longer are; their numbers stay. */
    Uni<Void> switchItems(SqlTx tx, boolean isEnabled, Instant now) {
        return tx.execute(SWITCH_ITEMS, isEnabled, now).replaceWithVoid();
    }
}
