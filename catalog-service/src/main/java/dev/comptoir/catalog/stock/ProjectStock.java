package dev.comptoir.catalog.stock;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.platform.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Keeps the newest stock of each SKU. It needs no inbox row: an event carries the whole level, and the version guard of the
 * one statement drops repeats and latecomers.
 */
@ApplicationScoped
class ProjectStock {

    private final StockLevelStore levels;

    ProjectStock(StockLevelStore levels) {
        this.levels = levels;
    }

    Uni<Void> handle(List<Received<StockLevelChangedV1>> received) {
        return levels.save(received.stream().map(Received::event).toList());
    }
}
