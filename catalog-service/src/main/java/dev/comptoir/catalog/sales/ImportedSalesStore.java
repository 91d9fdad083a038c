package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.contracts.orders.OrderImportedV1.ImportedLineV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Adds orders of the past to the sales of products. */
@ApplicationScoped
class ImportedSalesStore {

    // Sales are locked in the order of their products, as where they are counted up. An order that was counted before,
    // and
    // products that the catalogue does not have, change nothing.
    private static final String COUNT = """
            with lines as (
                select product_id, sum(units)::int as units, sum(minor)::bigint as minor, array_agg(distinct sku) as skus,
                       case when $8::boolean then sum(units) else sum(back) end::int as back
                  from unnest($4::uuid[], $5::int[], $6::bigint[], $7::text[], $9::int[])
                       as l (product_id, units, minor, sku, back)
                 where exists (select from product_sales s where s.product_id = l.product_id)
                   and not exists (select from rebuilt_orders where order_id = $1)
                 group by product_id),
            recorded as (
                insert into product_orders (product_id, order_id, order_number, placed_at, units, total_minor, skus,
                                            refunded_units, is_cancelled)
                select product_id, $1::uuid, $2::text, $3::timestamptz, units, minor, skus, back, $8::boolean
                  from lines order by product_id
                on conflict do nothing
                returning product_id, units, total_minor, refunded_units),
            locked as (
                select product_id from product_sales
                 where product_id in (select product_id from recorded) order by product_id for update)
            update product_sales s
               set units_sold = s.units_sold + r.units,
                   order_count = s.order_count + 1,
                   sales_minor = s.sales_minor + r.total_minor,
                   units_refunded = s.units_refunded + r.refunded_units,
                   refunded_minor = s.refunded_minor + r.total_minor * r.refunded_units / r.units,
                   last_sold_at = greatest(s.last_sold_at, $3::timestamptz)
              from recorded r join locked using (product_id)
             where s.product_id = r.product_id""";

    Uni<Void> count(SqlTx tx, OrderImportedV1 order) {
        List<ImportedLineV1> lines =
                order.lines().stream().filter(line -> line.productId() != null).toList();
        return tx.execute(
                        COUNT,
                        order.orderId(),
                        order.orderNumber(),
                        order.placedAt(),
                        lines.stream().map(ImportedLineV1::productId).toArray(UUID[]::new),
                        lines.stream().map(ImportedLineV1::quantity).toArray(Integer[]::new),
                        lines.stream().map(line -> line.total().minor()).toArray(Long[]::new),
                        lines.stream().map(ImportedLineV1::sku).toArray(String[]::new),
                        order.wasCancelled(),
                        lines.stream().map(ImportedLineV1::refundedQuantity).toArray(Integer[]::new))
                .replaceWithVoid();
    }
}
