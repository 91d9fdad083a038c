package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The sales counters of products. */
@ApplicationScoped
class SalesStore {

    // One statement, so that the counters and the inbox row commit together without a transaction around them. Rows are
    // locked in the order of their ids, so that two orders of the same products never wait for each other in a ring.
    private static final String COUNT = "with " + Inbox.FRESH + """
            , sold as (
                select product_id, sum(units) as units, sum(minor) as minor
                  from unnest($3::uuid[], $4::bigint[], $5::bigint[]) as line (product_id, units, minor)
                 where exists (select from fresh)
                 group by product_id),
            locked as (
                select product_id from product_sales
                 where product_id = any($3) and exists (select from fresh)
                 order by product_id for update)
            update product_sales s
               set units_sold = s.units_sold + sold.units,
                   order_count = s.order_count + 1,
                   sales_minor = s.sales_minor + sold.minor,
                   last_sold_at = greatest(s.last_sold_at, $6)
              from sold join locked using (product_id)
             where s.product_id = sold.product_id""";

    private final SqlTransactions transactions;

    SalesStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /** Products the catalogue does not have are left out; an event that was counted before changes nothing. */
    Uni<Void> countOnce(EventMeta meta, List<OrderLineV1> lines, Instant soldAt) {
        List<OrderLineV1> known =
                lines.stream().filter(line -> line.productId() != null).toList();
        return transactions
                .query(
                        COUNT,
                        meta.consumer(),
                        meta.id(),
                        known.stream().map(OrderLineV1::productId).toArray(UUID[]::new),
                        known.stream().map(line -> (long) line.quantity()).toArray(Long[]::new),
                        known.stream().map(line -> line.total().minor()).toArray(Long[]::new),
                        soldAt.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }
}
