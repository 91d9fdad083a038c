package dev.comptoir.catalog.stock;

import dev.comptoir.contracts.inventory.InventorySettingsSavedV1;
import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What inventory-service last said about each SKU. */
@ApplicationScoped
class StockLevelStore {

    // In the order of the SKUs, so that two instances never wait for each other's rows in a ring.
    private static final String SAVE = """
            insert into stock_levels (sku, available, version)
            select distinct on (sku) sku, available, version
              from unnest($1::text[], $2::int[], $3::bigint[]) as level (sku, available, version)
             order by sku, version desc
            on conflict (sku) do update set available = excluded.available, version = excluded.version
             where stock_levels.version < excluded.version""";

    private static final String SAVE_SETTING =
            "update stock_setting set is_enabled = $1, version = $2, never_refuses = $3 where version < $2";

    private final SqlPool pool;

    StockLevelStore(SqlPool pool) {
        this.pool = pool;
    }

    /** A newer version replaces what is stored, an older one changes nothing. */
    Uni<Void> save(List<StockLevelChangedV1> levels) {
        return pool.execute(
                        SAVE,
                        levels.stream().map(StockLevelChangedV1::sku).toArray(String[]::new),
                        levels.stream().map(StockLevelChangedV1::available).toArray(Integer[]::new),
                        levels.stream().map(StockLevelChangedV1::version).toArray(Long[]::new))
                .replaceWithVoid();
    }

    Uni<Void> save(InventorySettingsSavedV1 settings) {
        return pool.execute(
                        SAVE_SETTING, settings.enabled(), settings.version(), "TRACK_ONLY".equals(settings.policy()))
                .replaceWithVoid();
    }
}
