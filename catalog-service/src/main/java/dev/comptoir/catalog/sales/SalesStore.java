package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.platform.db.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The sales counters of products. */
@ApplicationScoped
class SalesStore {

    // Rows are locked in the order of their ids, so that two orders of the same products never wait for each other in a
    // ring.
    private static final String COUNT = """
            with sold as (
                select product_id, sum(units) as units, sum(minor) as minor
                  from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as line (product_id, units, minor)
                 group by product_id),
            locked as (
                select product_id from product_sales where product_id = any($1) order by product_id for update)
            update product_sales s
               set units_sold = s.units_sold + sold.units,
                   order_count = s.order_count + 1,
                   sales_minor = s.sales_minor + sold.minor,
                   last_sold_at = greatest(s.last_sold_at, $4)
              from sold join locked using (product_id)
             where s.product_id = sold.product_id""";

    /** Products the catalogue does not have are left out. */
    Uni<Void> count(SqlTx tx, List<OrderLineV1> lines, Instant soldAt) {
        List<OrderLineV1> known =
                lines.stream().filter(line -> line.productId() != null).toList();
        return tx.query(
                        COUNT,
                        known.stream().map(OrderLineV1::productId).toArray(UUID[]::new),
                        known.stream().map(line -> (long) line.quantity()).toArray(Long[]::new),
                        known.stream().map(line -> line.total().minor()).toArray(Long[]::new),
                        soldAt.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }
}
