package dev.comptoir.inventory.sale;

import dev.comptoir.inventory.stock.Posted;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sells, in one statement, what is reserved for orders that come in time with the very lines they reserved. */
@ApplicationScoped
class SellReservedStore {

    // The usual case of Reservation.confirmed() and nothing else: a reservation in any other state, for other
    // lines, from other locations than the main one or beyond what there was is not touched, nor is its event
    // remembered. Reservations are locked before their
    // items, and those in
    // SKU order, as everywhere. Each item changes once; the ledger gets the steps between, as if the orders had come
    // one by one. The state is compared so that no index serves it: reservations are found by their orders.
    private static final String SELL = """
            with held as materialized (
                select w.event_id, w.place, r.order_id, r.skus, r.taken, r.returned
                  from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[])
                       with ordinality w(event_id, order_id, first, last, place)
                  join reservations r on r.order_id = w.order_id
                 where r.state || '' = 'HELD' and r.oversold is null and r.from_skus is null
                   and r.skus = ($6::text[])[w.first:w.last] and r.quantities = ($7::int[])[w.first:w.last]
                 order by r.order_id for update of r),
            fresh as (
                insert into inbox (consumer, event_id) select $1, event_id from held
                on conflict do nothing returning event_id),
            sold as materialized (
                update reservations r set state = 'CONFIRMED', version = r.version + 1, updated_at = $8
                  from held join fresh using (event_id)
                 where r.order_id = held.order_id
                returning event_id, place, r.order_id::text as cause, r.skus, r.taken, r.returned),
            lines as materialized (
                select o.place, o.cause, l.sku, l.taken - l.returned as units
                  from sold o cross join unnest(o.skus, o.taken, o.returned) l(sku, taken, returned)
                 where l.taken > l.returned),
            items as materialized (
                select %2$s, w.units, w.orders
                  from stock_items s
                  join (select sku, sum(units)::int as units, count(*) as orders from lines group by sku) w
                    on s.sku = w.sku
                 order by s.sku for no key update of s),
            moved as (
                update stock_items s
                   set on_hand = s.on_hand - i.units,
                       reserved = s.reserved - i.units,
                       version = s.version + i.orders,
                       updated_at = $8
                  from items i
                 where s.sku = i.sku),
            steps as materialized (
                select i.sku, i.is_tracked, i.allows_backorder, i.low_stock_threshold, i.product_id, i.safety_stock,
                       i.is_shared, i.is_located,
                       l.place, l.cause,
                       -l.units as delta,
                       (i.on_hand - sum(l.units) over so_far)::int as on_hand,
                       (i.reserved - sum(l.units) over so_far)::int as reserved,
                       i.version + count(*) over so_far as version
                  from lines l join items i on i.sku = l.sku
                window so_far as (partition by i.sku order by l.place)),
            posted as (
                insert into stock_movements (sku, delta, reason, cause_id, note, actor, level_after, at)
                select sku, delta, $9, cause, $10, $11, on_hand, $8 from steps order by sku, place
                returning seq, sku, cause_id),
            ledger as materialized (
                select s.*, p.seq from steps s join posted p on p.sku = s.sku and p.cause_id = s.cause)
            select o.event_id, %1$s, s.delta, s.delta, s.seq
              from sold o left join ledger s on s.place = o.place
             order by o.place, s.sku""".formatted(StockStore.COLUMNS, StockStore.ITEM);

    /** The movements of those that are sold, by event, in the order given; the others are left as they were. */
    Uni<Map<UUID, List<Posted>>> sell(SqlTx tx, List<Completion> orders, Posting posting) {
        List<String> skus = new ArrayList<>();
        List<Integer> quantities = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        for (Completion order : orders) {
            first.add(skus.size() + 1);
            skus.addAll(order.request().units().keySet());
            quantities.addAll(order.request().units().values());
            last.add(skus.size());
        }
        return tx.query(
                        SELL,
                        orders.getFirst().meta().consumer(),
                        orders.stream().map(Completion::eventId).toArray(UUID[]::new),
                        orders.stream().map(Completion::orderId).toArray(UUID[]::new),
                        first.toArray(Integer[]::new),
                        last.toArray(Integer[]::new),
                        skus.toArray(String[]::new),
                        quantities.toArray(Integer[]::new),
                        posting.at(),
                        posting.reason(),
                        posting.note(),
                        posting.actor())
                .map(SellReservedStore::byEvent);
    }

    private static Map<UUID, List<Posted>> byEvent(RowSet<Row> rows) {
        Map<UUID, List<Posted>> sold = new LinkedHashMap<>();
        for (Row row : rows) {
            Columns c = new Columns(row);
            List<Posted> posted = sold.computeIfAbsent(c.uuid(), _ -> new ArrayList<>());
            if (!c.isNull()) {
                posted.add(Posted.read(c));
            }
        }
        return sold;
    }
}
