package dev.comptoir.files.grant;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores paid orders with digital goods, and how far their events were applied. */
@ApplicationScoped
class PaidOrderStore {

    private static final String SAVE = """
            insert into paid_orders (order_id, version, order_number, email, customer_name, locale, paid_at)
            values ($1, $2, $3, $4, coalesce($5, ''), coalesce($6, ''), $7)
            on conflict (order_id) do update set version = excluded.version, email = excluded.email,
                   customer_name = excluded.customer_name, locale = excluded.locale, paid_at = excluded.paid_at
             where paid_orders.version < excluded.version""";
    private static final String ADVANCE = "update paid_orders set version = $2 where order_id = $1 and version < $2";
    private static final String FIND = "select " + PaidOrder.COLUMNS + " from paid_orders o where o.order_id = $1";

    /** False when a newer event of the order was applied before. */
    Uni<Boolean> save(SqlTx tx, OrderPaidV1 order) {
        return tx.execute(
                        SAVE,
                        order.orderId(),
                        order.version(),
                        order.orderNumber(),
                        order.customer().email(),
                        order.customer().name(),
                        order.customer().locale(),
                        order.paidAt())
                .map(rows -> rows == 1);
    }

    /** False when the order has no digital goods or a newer event of it was applied before. */
    Uni<Boolean> advance(SqlTx tx, UUID orderId, long version) {
        return tx.execute(ADVANCE, orderId, version).map(rows -> rows == 1);
    }

    Uni<PaidOrder> find(SqlTx tx, UUID orderId) {
        return tx.only(FIND, PaidOrder::read, orderId);
    }
}
