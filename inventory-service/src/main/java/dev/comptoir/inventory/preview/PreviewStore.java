package dev.comptoir.inventory.preview;

import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Reads levels without locking them. */
@ApplicationScoped
class PreviewStore {

    private static final String SOME =
            "select " + StockStore.COLUMNS + " from stock_levels s where s.sku = any($1::text[])";

    private final SqlPool reads;

    PreviewStore(SqlPool reads) {
        this.reads = reads;
    }

    /** Those of these SKUs that exist. */
    Uni<List<StockItem>> find(Collection<String> skus) {
        return reads.list(SOME, StockStore::item, (Object) skus.toArray(String[]::new));
    }
}
