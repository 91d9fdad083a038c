package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads levels and the ledger for people to look at; locks nothing. */
@ApplicationScoped
class ItemStore {

    private static final String FILTER = """
              from stock_items s
             where s.sku > $1
               and s.sku >= $2
               and s.sku < $2::text || chr(1114111)
               and (not $3 and not $4
                    or $3 and s.is_tracked and s.on_hand - s.reserved between 1 and s.low_stock_threshold
                    or $4 and s.is_tracked and s.on_hand - s.reserved <= 0)""";

    private static final String PAGE =
            "select " + StockStore.COLUMNS + ", s.updated_at " + FILTER + " order by s.sku limit $5";

    private static final String COUNT = "select count(*) " + FILTER;

    private static final String ONE =
            "select " + StockStore.COLUMNS + ", s.updated_at from stock_items s where s.sku = $1";

    private static final String SOME =
            "select " + StockStore.COLUMNS + " from stock_items s where s.sku = any($1::text[]) order by s.sku";

    private static final String MOVEMENTS = """
            select seq, delta, reason, cause_id, note, actor, level_after, at
              from stock_movements where sku = $1 and seq < $2 order by seq desc limit $3""";

    private static final String COUNT_MOVEMENTS = "select count(*) from stock_movements where sku = $1";

    private final SqlTransactions transactions;

    ItemStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /** An item and when its level or settings changed last. */
    record Read(StockItem item, Instant updatedAt) {}

    Uni<List<Read>> page(ItemFilter filter, String afterSku, int rows) {
        return transactions
                .query(PAGE, afterSku, filter.skuPrefix(), filter.isLow(), filter.isOut(), rows)
                .map(found -> found.stream()
                        .map(row -> new Read(
                                StockStore.item(row), row.getOffsetDateTime(7).toInstant()))
                        .toList());
    }

    Uni<Long> count(ItemFilter filter) {
        return transactions
                .query(COUNT, "", filter.skuPrefix(), filter.isLow(), filter.isOut())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Optional<Read>> one(String sku) {
        return transactions
                .query(ONE, sku)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Read(
                                StockStore.item(row), row.getOffsetDateTime(7).toInstant())));
    }

    Uni<List<StockItem>> some(List<String> skus) {
        return transactions
                .query(SOME, (Object) skus.toArray(String[]::new))
                .map(rows -> rows.stream().map(StockStore::item).toList());
    }

    /** Newest first. */
    Uni<List<MovementView>> movements(String sku, long before, int rows) {
        return transactions
                .query(MOVEMENTS, sku, before, rows)
                .map(found -> found.stream()
                        .map(row -> new MovementView(
                                row.getLong(0),
                                row.getInteger(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInteger(6),
                                row.getOffsetDateTime(7).toInstant()))
                        .toList());
    }

    Uni<Long> countMovements(String sku) {
        return transactions
                .query(COUNT_MOVEMENTS, sku)
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
