package dev.comptoir.catalog.history;

import dev.comptoir.catalog.product.domain.ProductProblem;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads where a product was lately. */
@ApplicationScoped
class ProductHistoryStore {

    private static final String EXISTS = "select true from products where id = $1";
    private static final String ORDERS = """
            select o.order_id, o.order_number, o.placed_at, o.units, o.total_minor, s.currency, o.refunded_units,
                   o.is_cancelled
              from product_orders o join product_sales s using (product_id)
             where o.product_id = $1 order by o.placed_at desc, o.order_id desc limit 10""";
    private static final String CARTS = """
            select cart_id, abandoned_at, units, total_minor, currency, is_recovered
              from product_carts
             where product_id = $1 order by abandoned_at desc, cart_id desc limit 10""";

    private final SqlPool reads;

    ProductHistoryStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<RecentOrdersView> orders(UUID productId) {
        return exists(productId)
                .chain(() -> reads.list(ORDERS, RecentOrder::read, productId))
                .map(RecentOrdersView::new);
    }

    Uni<RecentCartsView> carts(UUID productId) {
        return exists(productId)
                .chain(() -> reads.list(CARTS, RecentCart::read, productId))
                .map(RecentCartsView::new);
    }

    private Uni<Boolean> exists(UUID productId) {
        return reads.one(EXISTS, c -> c.bool(), () -> ProductProblem.notFound(productId), productId);
    }
}
