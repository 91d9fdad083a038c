package dev.comptoir.orders.order;

import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Locks orders for what is written beside them, such as comments, tasks and messages. */
@ApplicationScoped
public class OrderLockStore {

    private static final String LOCK =
            "select order_number, deleted_at is not null from orders where id = $1 for update";

    /** Fails when there is no such order, and when it was deleted: such a one takes nothing any more. */
    public Uni<Void> lock(SqlTx tx, UUID orderId) {
        return tx.one(LOCK, Locked::read, () -> OrderProblem.notFound(orderId), orderId)
                .invoke(Locked::check)
                .replaceWithVoid();
    }

    private record Locked(String orderNumber, boolean isDeleted) {

        static Locked read(Columns c) {
            return new Locked(c.text(), c.bool());
        }

        void check() {
            if (isDeleted) {
                throw OrderProblem.deleted(orderNumber);
            }
        }
    }
}
