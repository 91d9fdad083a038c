package dev.comptoir.catalog.stock;

import dev.comptoir.contracts.inventory.InventorySettingsSavedV1;
import dev.comptoir.platform.inbox.EventMeta;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps whether the store counts stock; the version guard drops repeats and latecomers. */
@ApplicationScoped
class ProjectStockSetting {

    private final StockLevelStore levels;

    ProjectStockSetting(StockLevelStore levels) {
        this.levels = levels;
    }

    Uni<Void> handle(EventMeta meta, InventorySettingsSavedV1 settings) {
        return levels.save(settings);
    }
}
