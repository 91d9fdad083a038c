package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationLine;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reserves all lines of an order in one statement, one round trip: the items are locked only while it runs. */
@ApplicationScoped
class ReserveStore {

    // What changes the mark of a SKU is published, for which this statement has no transaction: it leaves that alone,
    // as it does SKUs that share the stock of their product or are at several locations.
    // The items are locked in SKU order on their newest versions. The reservation is inserted only when every line
    // fits, and the counters move only when it was inserted, so that a repeated order moves nothing.
    private static final String RESERVE = """
            with wanted as materialized (
                select %1$s, w.quantity, w.place
                  from stock_items s
                  join unnest($2::text[], $3::int[]) with ordinality w(sku, quantity, place) on s.sku = w.sku
                 order by s.sku
                   for no key update of s),
            judged as materialized (
                select s.*,
                       not s.is_tracked or not s.is_shared and not s.is_located and s.quantity <= case
                           when s.allows_backorder then $6 - s.reserved + least(0, s.on_hand)
                           else stock_available(s.on_hand, s.reserved, s.safety_stock) end as fits,
                       s.is_tracked
                       and stock_mark(stock_available(s.on_hand, s.reserved, s.safety_stock), s.low_stock_threshold)
                           <> stock_mark(stock_available(s.on_hand, s.reserved + s.quantity, s.safety_stock),
                                         s.low_stock_threshold) as crosses,
                       case when s.is_tracked then s.quantity else 0 end as taken
                  from wanted s),
            inserted as (
                insert into reservations (order_id, state, version, expires_at, skus, quantities, taken, returned,
                                          created_at, updated_at)
                select $1, 'HELD', 1, $4, $2::text[], $3::int[], w.taken,
                       array_fill(0, array[cardinality($2::text[])]), $5, $5
                  from (select count(*) as found, bool_and(fits and not crosses) as fit,
                               array_agg(taken order by place) as taken
                          from judged) w
                 where w.fit and w.found = cardinality($2::text[])
                on conflict (order_id) do nothing
                returning order_id),
            moved as (
                update stock_items s set reserved = s.reserved + w.quantity
                  from wanted w, inserted
                 where s.sku = w.sku and w.is_tracked)
            select %2$s, exists (select from inserted) as is_reserved
              from wanted s""".formatted(StockStore.ITEM, StockStore.COLUMNS);

    private final SqlPool statements;

    ReserveStore(SqlPool statements) {
        this.statements = statements;
    }

    /**
     * What the statement did and saw.
     *
     * @param isReserved false: too few units, an unknown SKU, a mark that changes, a shared stock, several locations, or the order has a reservation already
     */
    record Attempt(boolean isReserved, Map<String, StockItem> items) {

        Reservation reservation(ReservationRequest request, Instant expiresAt) {
            List<ReservationLine> lines = request.units().entrySet().stream()
                    .map(line -> line(line.getKey(), line.getValue()))
                    .toList();
            return Reservation.held(request.orderId(), lines, expiresAt);
        }

        boolean hasShared() {
            return items.values().stream().anyMatch(StockItem::isShared);
        }

        private ReservationLine line(String sku, int quantity) {
            return new ReservationLine(sku, quantity, items.get(sku).isTracked() ? quantity : 0, 0);
        }
    }

    Uni<Attempt> reserve(ReservationRequest request, Instant expiresAt, Instant now) {
        return statements
                .query(
                        RESERVE,
                        request.orderId(),
                        request.units().keySet().toArray(String[]::new),
                        request.units().values().toArray(Integer[]::new),
                        expiresAt,
                        now,
                        StockItem.MOST_RESERVED)
                .map(ReserveStore::attempt);
    }

    private static Attempt attempt(RowSet<Row> rows) {
        Map<String, StockItem> items = new HashMap<>();
        boolean isReserved = false;
        for (Row row : rows) {
            Columns c = new Columns(row);
            StockItem item = StockStore.item(c);
            items.put(item.sku(), item);
            isReserved = c.bool();
        }
        return new Attempt(isReserved, items);
    }
}
