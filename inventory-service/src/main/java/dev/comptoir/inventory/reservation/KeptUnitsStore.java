package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.stock.Posted;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Sells, in one statement, what is kept for an order that comes in time with the very lines it reserved. */
@ApplicationScoped
class KeptUnitsStore {

    // The usual case of Reservation.confirmed() and nothing else: a reservation in any other state or for other lines
    // is
    // not touched. It is locked before its items, and those in SKU order, as everywhere.
    private static final String SELL = "with " + Inbox.FRESH + """
            , held as materialized (
                select order_id, skus, taken, returned
                  from reservations
                 where order_id = $3 and state = 'HELD' and skus = $4::text[] and quantities = $5::int[]
                   and exists (select from fresh)
                   for update),
            confirmed as (
                update reservations r set state = 'CONFIRMED', version = r.version + 1, updated_at = $6
                  from held where r.order_id = held.order_id),
            wanted as materialized (
                select s.sku, l.taken - l.returned as units
                  from held
                 cross join unnest(held.skus, held.taken, held.returned) l(sku, taken, returned)
                  join stock_items s on s.sku = l.sku
                 where l.taken > l.returned
                 order by s.sku for no key update of s),
            moved as (
                update stock_items s
                   set on_hand = s.on_hand - w.units,
                       reserved = s.reserved - w.units,
                       version = s.version + 1,
                       updated_at = $6
                  from wanted w
                 where s.sku = w.sku
                returning %1$s, -w.units as delta),
            posted as (
                insert into stock_movements (sku, delta, reason, cause_id, note, actor, level_after, at)
                select sku, delta, $7, $8, $9, $10, on_hand, $6 from moved order by sku
                returning seq, sku)
            select %1$s, s.delta, p.seq, exists (select from fresh), exists (select from held)
              from (select) once left join (moved s join posted p using (sku)) on true
             order by s.sku""".formatted(StockStore.COLUMNS);

    /** What became of the order. */
    enum Result {
        SOLD,
        /** It came late, with other lines or without a reservation, or has been settled: another case, not dealt with. */
        NOT_KEPT,
        /** This consumer has had the event. */
        HEARD_BEFORE
    }

    /** @param posted the movements if it was sold, else none */
    record Sale(Result result, List<Posted> posted) {}

    Uni<Sale> sell(SqlTx tx, EventMeta meta, Demand demand, Posting posting) {
        return tx.query(
                        SELL,
                        meta.consumer(),
                        meta.id(),
                        demand.orderId(),
                        demand.units().keySet().toArray(String[]::new),
                        demand.units().values().toArray(Integer[]::new),
                        posting.at().atOffset(ZoneOffset.UTC),
                        posting.reason().name(),
                        posting.causeId(),
                        posting.note(),
                        posting.actor())
                .map(KeptUnitsStore::sale);
    }

    private static Sale sale(RowSet<Row> rows) {
        List<Posted> posted = new ArrayList<>(rows.size());
        Result result = Result.NOT_KEPT;
        for (Row row : rows) {
            result = result(row.getBoolean(9), row.getBoolean(10));
            if (row.getString(0) != null) {
                posted.add(StockStore.posted(row));
            }
        }
        return new Sale(result, posted);
    }

    private static Result result(boolean isFresh, boolean isHeld) {
        if (!isFresh) {
            return Result.HEARD_BEFORE;
        }
        return isHeld ? Result.SOLD : Result.NOT_KEPT;
    }
}
