package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What an edited order sells from now on. */
@ApplicationScoped
class EditedSalesStore {

    // Of an order that was counted before single orders were kept nothing is known, and nothing is changed. What came
    // back of a
    // product stays sold and come back, whatever an edit leaves of it. Sales are locked in the order of their products.
    private static final String EDIT = """
            with known as materialized (
                select product_id, units, total_minor, refunded_units, order_number, placed_at
                  from product_orders
                 where order_id = $1 and not exists (select from rebuilt_orders where order_id = $1 and version >= $6)
                 order by product_id for update),
            wanted as (
                select product_id, sum(units)::int as units, sum(minor)::bigint as minor, array_agg(distinct sku) as skus
                  from unnest($2::uuid[], $3::int[], $4::bigint[], $5::text[]) as l (product_id, units, minor, sku)
                 where exists (select from product_sales s where s.product_id = l.product_id)
                   and exists (select from known)
                 group by product_id),
            edited as materialized (
                select product_id, k.product_id is null as is_new, w.skus,
                       coalesce(k.units, 0) as units_before, coalesce(k.total_minor, 0) as minor_before,
                       coalesce(k.refunded_units, 0) as back,
                       greatest(coalesce(w.units, 0), coalesce(k.refunded_units, 0)) as units,
                       case when coalesce(w.units, 0) >= coalesce(k.refunded_units, 0) then coalesce(w.minor, 0)
                            else k.total_minor * k.refunded_units / k.units end as minor
                  from known k full join wanted w using (product_id)),
            removed as (
                delete from product_orders o using edited e
                 where o.order_id = $1 and o.product_id = e.product_id and e.units = 0),
            changed as (
                update product_orders o set units = e.units, total_minor = e.minor, skus = coalesce(e.skus, o.skus)
                  from edited e
                 where o.order_id = $1 and o.product_id = e.product_id and not e.is_new and e.units > 0),
            added as (
                insert into product_orders (product_id, order_id, order_number, placed_at, units, total_minor, skus)
                select e.product_id, $1, k.order_number, k.placed_at, e.units, e.minor, e.skus
                  from edited e cross join (select order_number, placed_at from known limit 1) k
                 where e.is_new and e.units > 0
                 order by e.product_id),
            locked as materialized (
                select product_id from product_sales
                 where product_id in (select product_id from edited) order by product_id for update)
            update product_sales s
               set units_sold = s.units_sold + e.units - e.units_before,
                   sales_minor = s.sales_minor + e.minor - e.minor_before,
                   order_count = s.order_count + e.is_new::int - (e.units = 0)::int,
                   refunded_minor = s.refunded_minor
                       + case when e.back = 0 then 0
                              else e.minor * e.back / e.units - e.minor_before * e.back / e.units_before end
              from edited e join locked using (product_id)
             where s.product_id = e.product_id""";

    Uni<Void> follow(SqlTx tx, OrderEditedV1 edit) {
        List<OrderLineV1> lines =
                edit.lines().stream().filter(line -> line.productId() != null).toList();
        return tx.execute(
                        EDIT,
                        edit.orderId(),
                        lines.stream().map(OrderLineV1::productId).toArray(UUID[]::new),
                        lines.stream().map(OrderLineV1::quantity).toArray(Integer[]::new),
                        lines.stream().map(line -> line.total().minor()).toArray(Long[]::new),
                        lines.stream().map(OrderLineV1::sku).toArray(String[]::new),
                        edit.version())
                .replaceWithVoid();
    }
}
