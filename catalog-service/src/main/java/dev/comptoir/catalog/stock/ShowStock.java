package dev.comptoir.catalog.stock;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.inbox.EventMeta;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Remembers the newest stock of a SKU. It needs no inbox row: the event carries the whole level, and the version guard of
 * the one statement drops repeats and latecomers.
 */
@ApplicationScoped
class ShowStock {

    private static final String REMEMBER = """
            insert into stock_levels (sku, available, version) values ($1, $2, $3)
            on conflict (sku) do update set available = excluded.available, version = excluded.version
             where stock_levels.version < excluded.version""";

    private final SqlTransactions transactions;

    ShowStock(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Void> handle(EventMeta meta, StockLevelChangedV1 level) {
        return transactions
                .query(REMEMBER, level.sku(), level.available(), level.version())
                .replaceWithVoid();
    }
}
