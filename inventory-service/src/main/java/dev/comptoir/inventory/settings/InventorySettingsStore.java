package dev.comptoir.inventory.settings;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the settings, and switches the items with them. */
@ApplicationScoped
class InventorySettingsStore {

    private static final String FIND =
            "select is_enabled, policy, hold_minutes, cart_hold_minutes, version, updated_at from inventory_settings";
    private static final String LOCK = FIND + " for update";
    private static final String SAVE =
            "update inventory_settings set is_enabled = $1, policy = $2, hold_minutes = $3, version = $4, updated_at = $5, cart_hold_minutes = $6";

    // In SKU order, as everywhere, so that a checkout and the switch never wait for each other.
    private static final String SWITCH_ITEMS = """
            with wanted as materialized (
                select sku, wants_tracking and $1 as tracked, wants_backorder or $2 as backorder
                  from stock_items
                 where is_tracked <> (wants_tracking and $1) or allows_backorder <> (wants_backorder or $2)
                 order by sku for no key update)
            update stock_items s
               set is_tracked = w.tracked,
                   allows_backorder = w.backorder,
                   accepted_oversell = case when w.backorder then 0 else greatest(0, s.reserved - s.on_hand) end,
                   version = s.version + 1,
                   updated_at = $3
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

    /** Items that the catalogue counts are counted, or no longer are, and refused or not; their numbers stay. */
    Uni<Void> switchItems(SqlTx tx, InventorySettings settings) {
        return tx.execute(SWITCH_ITEMS, settings.enabled(), settings.neverRefuses(), settings.updatedAt())
                .replaceWithVoid();
    }
}
