package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What orders sold of products and got back; the money that goes with it is the share of the units. */
@ApplicationScoped
class ReturnedSalesStore {

    // Sales are locked in the order of their products, as where they are counted up.
    private static final String TAKE_BACK = """
            with sold as materialized (
                select product_id, units, total_minor, skus, refunded_units
                  from product_orders
                 where order_id = $1 and not exists (select from rebuilt_orders where order_id = $1 and version >= $2)
                 order by product_id for update),
            wanted as (
                select s.product_id, s.units, s.total_minor, s.refunded_units as before, %s as after
                  from sold s %s),
            orders as (
                update product_orders o set refunded_units = w.after, is_cancelled = is_cancelled or %s
                  from wanted w where o.order_id = $1 and o.product_id = w.product_id),
            locked as materialized (
                select product_id from product_sales
                 where product_id in (select product_id from wanted) order by product_id for update)
            update product_sales s
               set units_refunded = s.units_refunded + w.after - w.before,
                   refunded_minor = s.refunded_minor
                       + w.total_minor * w.after / w.units - w.total_minor * w.before / w.units
              from wanted w join locked using (product_id)
             where s.product_id = w.product_id""";

    private static final String REFUNDED = TAKE_BACK.formatted(
            "least(s.units, s.refunded_units + sum(b.units))::int",
            "join unnest($3::text[], $4::int[]) as b (sku, units) on b.sku = any(s.skus) group by 1, 2, 3, 4",
            "false");
    private static final String CANCELLED = TAKE_BACK.formatted("s.units", "", "true");

    Uni<Void> takeBack(SqlTx tx, RefundIssuedV1 refund) {
        List<RefundLineV1> lines = refund.lines();
        return tx.execute(
                        REFUNDED,
                        refund.orderId(),
                        refund.version(),
                        lines.stream().map(RefundLineV1::sku).toArray(String[]::new),
                        lines.stream().map(RefundLineV1::quantity).toArray(Integer[]::new))
                .replaceWithVoid();
    }

    Uni<Void> takeAllBack(SqlTx tx, OrderCancelledV1 cancelled) {
        return tx.execute(CANCELLED, cancelled.orderId(), cancelled.version()).replaceWithVoid();
    }
}
