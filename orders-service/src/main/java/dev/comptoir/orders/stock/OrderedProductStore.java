package dev.comptoir.orders.stock;

import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what was ordered. */
@ApplicationScoped
class OrderedProductStore {

    private static final String LIST = """
            select l.id, l.product_id, l.sku, l.name, l.quantity
              from order_lines l join orders o on o.id = l.order_id
             where l.order_id = $1 order by l.position""";

    private final SqlPool reads;

    OrderedProductStore(SqlPool reads) {
        this.reads = reads;
    }

    /** An order has one line at least. */
    Uni<List<OrderedProduct>> list(UUID orderId) {
        return reads.list(LIST, OrderedProduct::read, orderId).invoke(lines -> {
            if (lines.isEmpty()) {
                throw OrderProblem.notFound(orderId);
            }
        });
    }
}
