package dev.comptoir.files.entitlement;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/** Paid orders with digital goods, and how far their events were applied. */
@ApplicationScoped
class PaidOrderStore {

    private static final String SAVE = """
            insert into paid_orders (order_id, version, order_number, email, customer_name, locale, paid_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (order_id) do update set version = excluded.version, email = excluded.email,
                   customer_name = excluded.customer_name, locale = excluded.locale, paid_at = excluded.paid_at
             where paid_orders.version < excluded.version""";

    /** False when a newer event of the order was applied before. */
    Uni<Boolean> save(SqlTx tx, OrderPaidV1 order) {
        return tx.query(
                        SAVE,
                        order.orderId(),
                        order.version(),
                        order.orderNumber(),
                        order.customer().email(),
                        text(order.customer().name()),
                        text(order.customer().locale()),
                        order.paidAt().atOffset(ZoneOffset.UTC))
                .map(rows -> rows.rowCount() == 1);
    }

    /** False when the order has no digital goods or a newer event of it was applied before. */
    Uni<Boolean> advance(SqlTx tx, UUID orderId, long version) {
        return tx.query("update paid_orders set version = $2 where order_id = $1 and version < $2", orderId, version)
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<PaidOrder> find(SqlTx tx, UUID orderId) {
        return tx.query("select * from paid_orders where order_id = $1", orderId)
                .map(rows -> order(rows.iterator().next()));
    }

    static PaidOrder order(Row row) {
        return new PaidOrder(
                row.getUUID("order_id"),
                row.getString("order_number"),
                row.getString("email"),
                row.getString("customer_name"),
                row.getString("locale"),
                row.getOffsetDateTime("paid_at").toInstant());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
