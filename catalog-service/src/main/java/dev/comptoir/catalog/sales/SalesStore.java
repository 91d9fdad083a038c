package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The sales counters of products. */
@ApplicationScoped
class SalesStore {

    // One statement, so that counters and inbox rows commit together without a transaction around them. Rows are
    // written and locked in the order of their ids, so that two instances never wait for each other in a ring. An order
    // whose sales a rebuild has taken from orders-service is counted already.
    private static final String COUNT = """
            with fresh as (
                insert into inbox (consumer, event_id)
                select $1, event_id from unnest($2::uuid[]) as event (event_id) order by event_id
                on conflict do nothing returning event_id),
            first as (
                select distinct on (order_id) event_id, order_id, order_number
                  from unnest($2::uuid[], $9::uuid[], $10::text[]) as o (event_id, order_id, order_number)
                  join fresh using (event_id)
                 where not exists (select from rebuilt_orders r where r.order_id = o.order_id)
                 order by order_id, event_id),
            lines as (
                select order_id, order_number, product_id, units, minor, sold_at, sku
                  from unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::bigint[], $7::timestamptz[], $8::text[])
                       as line (event_id, product_id, units, minor, sold_at, sku)
                  join first using (event_id)),
            recorded as (
                insert into product_orders (product_id, order_id, order_number, placed_at, units, total_minor, skus)
                select product_id, order_id, order_number, max(sold_at), sum(units), sum(minor), array_agg(distinct sku)
                  from lines
                 where exists (select from product_sales s where s.product_id = lines.product_id)
                 group by product_id, order_id, order_number
                 order by order_id, product_id
                on conflict do nothing
                returning product_id, units, total_minor, placed_at),
            sold as (
                select product_id, sum(units) as units, count(*) as orders, sum(total_minor) as minor,
                       max(placed_at) as sold_at
                  from recorded
                 group by product_id),
            locked as (
                select product_id from product_sales
                 where product_id in (select product_id from sold) order by product_id for update)
            update product_sales s
               set units_sold = s.units_sold + sold.units,
                   order_count = s.order_count + sold.orders,
                   sales_minor = s.sales_minor + sold.minor,
                   last_sold_at = greatest(s.last_sold_at, sold.sold_at)
              from sold join locked using (product_id)
             where s.product_id = sold.product_id""";

    private final SqlPool pool;

    SalesStore(SqlPool pool) {
        this.pool = pool;
    }

    /** Products the catalogue does not have are left out; an event or an order that was counted before changes nothing. */
    Uni<Void> countOnce(List<Received<OrderCompletedV1>> orders) {
        List<SoldLine> lines = SoldLine.of(orders);
        return pool.query(
                        COUNT,
                        orders.getFirst().meta().consumer(),
                        orders.stream().map(order -> order.meta().id()).toArray(UUID[]::new),
                        lines.stream().map(SoldLine::eventId).toArray(UUID[]::new),
                        lines.stream().map(SoldLine::productId).toArray(UUID[]::new),
                        lines.stream().map(SoldLine::units).toArray(Long[]::new),
                        lines.stream().map(SoldLine::minor).toArray(Long[]::new),
                        lines.stream().map(SoldLine::soldAt).toArray(OffsetDateTime[]::new),
                        lines.stream().map(SoldLine::sku).toArray(String[]::new),
                        orders.stream().map(order -> order.event().orderId()).toArray(UUID[]::new),
                        orders.stream()
                                .map(order -> order.event().orderNumber())
                                .toArray(String[]::new))
                .replaceWithVoid();
    }
}
