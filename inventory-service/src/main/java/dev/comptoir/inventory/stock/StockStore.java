package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes levels. Every statement locks its SKUs in order first, so that two of them never wait for each other. */
@ApplicationScoped
public class StockStore {

    /** Of {@code stock_items s}: an item as it is read. */
    public static final String COLUMNS =
            "s.sku, s.on_hand, s.reserved, s.is_tracked, s.allows_backorder, s.low_stock_threshold, s.version";

    private static final String LOCK = """
            select %s from stock_items s where s.sku = any($1::text[]) order by s.sku for no key update""".formatted(COLUMNS);

    private static final String HOLD = """
            with wanted as materialized (
                select s.sku, w.delta
                  from stock_items s join unnest($1::text[], $2::int[]) w(sku, delta) on s.sku = w.sku
                 order by s.sku for no key update of s)
            update stock_items s set reserved = s.reserved + w.delta
              from wanted w where s.sku = w.sku""";

    private static final String POST = """
            with wanted as materialized (
                select s.sku, w.delta, w.reserved_delta
                  from stock_items s
                  join unnest($1::text[], $2::int[], $3::int[]) w(sku, delta, reserved_delta) on s.sku = w.sku
                 order by s.sku for no key update of s),
            moved as (
                update stock_items s
                   set on_hand = s.on_hand + w.delta,
                       reserved = s.reserved + w.reserved_delta,
                       version = s.version + 1,
                       updated_at = $4
                  from wanted w
                 where s.sku = w.sku
                returning %1$s, w.delta),
            posted as (
                insert into stock_movements (sku, delta, reason, cause_id, note, actor, level_after, at)
                select sku, delta, $5, $6, $7, $8, on_hand, $4 from moved order by sku
                returning seq, sku)
            select %1$s, s.delta, p.seq from moved s join posted p using (sku) order by s.sku""".formatted(COLUMNS);

    /** Locks the items until the transaction ends; SKUs that do not exist are simply absent. */
    public Uni<Map<String, StockItem>> lock(SqlTx tx, Collection<String> skus) {
        return tx.query(LOCK, (Object) skus.toArray(String[]::new)).map(StockStore::bySku);
    }

    /** Changes what is kept for checkouts; positive keeps more. */
    public Uni<Void> hold(SqlTx tx, Map<String, Integer> deltas) {
        if (deltas.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Integer[] units = deltas.values().toArray(Integer[]::new);
        return tx.execute(HOLD, deltas.keySet().toArray(String[]::new), units)
                .invoke(changed -> expect(deltas.size(), changed))
                .replaceWithVoid();
    }

    /** Changes what is on hand and writes the ledger; a cause that was posted for a SKU before is refused. */
    public Uni<List<Posted>> post(SqlTx tx, List<Movement> movements, Posting posting) {
        if (movements.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.query(
                        POST,
                        movements.stream().map(Movement::sku).toArray(String[]::new),
                        movements.stream().map(Movement::delta).toArray(Integer[]::new),
                        movements.stream().map(Movement::reservedDelta).toArray(Integer[]::new),
                        posting.at().atOffset(ZoneOffset.UTC),
                        posting.reason().name(),
                        posting.causeId(),
                        posting.note(),
                        posting.actor())
                .map(rows -> rows.stream().map(StockStore::posted).toList())
                .invoke(posted -> expect(movements.size(), posted.size()));
    }

    static StockItem item(Row row) {
        return new StockItem(
                row.getString(0),
                row.getInteger(1),
                row.getInteger(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getInteger(5),
                row.getLong(6));
    }

    /** Reads {@link #COLUMNS} and after them the delta and the number of the movement. */
    public static Posted posted(Row row) {
        return new Posted(item(row), row.getInteger(7), row.getLong(8));
    }

    private static Map<String, StockItem> bySku(RowSet<Row> rows) {
        Map<String, StockItem> found = new LinkedHashMap<>();
        for (Row row : rows) {
            StockItem item = item(row);
            found.put(item.sku(), item);
        }
        return found;
    }

    /** Items are never deleted, so a SKU that a caller has locked or held before is there. */
    private static void expect(int wanted, int changed) {
        if (wanted != changed) {
            throw new IllegalStateException("%d of %d items changed".formatted(changed, wanted));
        }
    }
}
