package dev.comptoir.catalog.bestseller;

import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Adds up what the orders of a period sold of each product. */
@ApplicationScoped
class BestSellerStore {

    private static final String BEST = """
            with sold as (
                select product_id, sum(units - refunded_units) as units, count(*) filter (where not is_cancelled) as orders,
                       sum(total_minor - total_minor * refunded_units / units) as minor
                  from product_orders
                 where placed_at >= $1 and placed_at < $2
                 group by product_id)
            select p.id, p.external_id, p.name, o.units::bigint, o.orders, o.minor::bigint, s.currency
              from sold o join products p on p.id = o.product_id join product_sales s using (product_id)
             where o.units > 0
             order by %s desc, p.id limit $3""";

    private static final String BY_UNITS = BEST.formatted("o.units");
    private static final String BY_SALES = BEST.formatted("o.minor");

    private final SqlPool reads;

    BestSellerStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<BestSellersView> find(Instant from, Instant to, boolean isBySales, int limit) {
        return reads.list(isBySales ? BY_SALES : BY_UNITS, BestSeller::read, from, to, limit)
                .map(BestSellersView::new);
    }
}
