package dev.comptoir.catalog.relatedproduct;

import dev.comptoir.catalog.product.domain.ProductProblem;
import dev.comptoir.catalog.relatedproduct.BoughtTogetherView.Companion;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Counts which products orders have beside one. It is counted from the orders themselves whenever it is asked for, so that
 * refunds, cancellations, edits and events that come twice count as what they are.
 */
@ApplicationScoped
class BoughtTogetherStore {

    private static final String LATELY = """
            with lately as materialized (
                select order_id from product_orders
                 where product_id = $1 and refunded_units < units
                 order by placed_at desc, order_id desc limit $2),
            others as (
                select o.product_id, count(*) as orders, sum(o.units - o.refunded_units) as units
                  from lately join product_orders o using (order_id)
                 where o.product_id <> $1 and o.refunded_units < o.units
                 group by o.product_id)
            """;
    private static final String IDS = LATELY + """
            select product_id from others where orders > 1 order by orders desc, units desc, product_id limit 50""";
    private static final String TOGETHER = LATELY + """
            select p.id, p.external_id, p.name, o.orders, o.units::bigint
              from others o join products p on p.id = o.product_id
             order by o.orders desc, o.units desc, p.id limit $3""";
    private static final String NEVER = LATELY + """
            select p.id, p.external_id, p.name, 0::bigint, s.units_sold - s.units_refunded
              from product_sales s join products p on p.id = s.product_id
             where s.units_sold > s.units_refunded and p.status = 'ACTIVE' and p.id <> $1
               and not exists (select from others o where o.product_id = s.product_id)
             order by s.units_sold - s.units_refunded desc, p.id limit $3""";
    private static final String COUNT = """
            select (select count(*) from (select from product_orders
                                           where product_id = $1 and refunded_units < units limit $2) o)
              from products where id = $1""";

    private static final int ORDERS_OF_A_PAGE = 1_000;
    private static final int ORDERS = 10_000;

    private final SqlPool reads;

    BoughtTogetherStore(SqlPool reads) {
        this.reads = reads;
    }

    /** The most frequent first. */
    Uni<List<UUID>> idsOf(UUID productId) {
        return reads.list(IDS, Columns::uuid, productId, ORDERS_OF_A_PAGE);
    }

    Uni<BoughtTogetherView> find(UUID productId, int limit) {
        return reads.one(COUNT, Columns::number, () -> ProductProblem.notFound(productId), productId, ORDERS)
                .chain(orders -> reads.list(TOGETHER, Companion::read, productId, ORDERS, limit)
                        .chain(together -> reads.list(NEVER, Companion::read, productId, ORDERS, limit)
                                .map(never -> new BoughtTogetherView(orders, together, never))));
    }
}
