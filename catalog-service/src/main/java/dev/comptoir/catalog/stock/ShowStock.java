package dev.comptoir.catalog.stock;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Remembers the newest stock of each SKU. It needs no inbox row: an event carries the whole level, and the version guard of
 * the one statement drops repeats and latecomers.
 */
@ApplicationScoped
class ShowStock {

    // In the order of the SKUs, so that two instances never wait for each other's rows in a ring.
    private static final String REMEMBER = """
            insert into stock_levels (sku, available, version)
            select distinct on (sku) sku, available, version
              from unnest($1::text[], $2::int[], $3::bigint[]) as level (sku, available, version)
             order by sku, version desc
            on conflict (sku) do update set available = excluded.available, version = excluded.version
             where stock_levels.version < excluded.version""";

    private final SqlTransactions transactions;

    ShowStock(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Void> handle(List<Received<StockLevelChangedV1>> heard) {
        List<StockLevelChangedV1> levels = heard.stream().map(Received::event).toList();
        return transactions
                .query(
                        REMEMBER,
                        levels.stream().map(StockLevelChangedV1::sku).toArray(String[]::new),
                        levels.stream().map(StockLevelChangedV1::available).toArray(Integer[]::new),
                        levels.stream().map(StockLevelChangedV1::version).toArray(Long[]::new))
                .replaceWithVoid();
    }
}
