package dev.comptoir.orders.bulk;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;

/** Changes one of selected orders; what comes of it is a result and no failure. */
@ApplicationScoped
class ChangeOneOfMany {

    private final OrmTransactions transactions;
    private final OrderStore orders;

    ChangeOneOfMany(OrmTransactions transactions, OrderStore orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /** @param key of this order alone */
    Uni<BulkResult> handle(UUID orderId, RequestKey key, BiFunction<OrmTx, Order, Uni<Void>> change) {
        return transactions
                .once(key, BulkResult.class, tx -> orders.lock(tx, orderId).chain(order -> apply(tx, order, change)))
                .map(Replayable::answer)
                .onFailure(DomainException.class)
                .recoverWithUni(failure -> refused(orderId, key, failure))
                .onFailure()
                .recoverWithItem(failure -> failed(orderId, failure));
    }

    private static Uni<BulkResult> apply(OrmTx tx, Order order, BiFunction<OrmTx, Order, Uni<Void>> change) {
        long before = order.version();
        return change.apply(tx, order).map(_ -> BulkResult.done(order.id(), before, order.version()));
    }

    /** Remembered like what was done, so that a repeated request is answered the same; but not what is said of the key itself. */
    private Uni<BulkResult> refused(UUID orderId, RequestKey key, DomainException refusal) {
        BulkResult result = BulkResult.refused(orderId, refusal);
        return refusal.code().startsWith("idempotency-key-")
                ? Uni.createFrom().item(result)
                : transactions
                        .once(key, BulkResult.class, _ -> Uni.createFrom().item(result))
                        .map(Replayable::answer);
    }

    private static BulkResult failed(UUID orderId, Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return BulkResult.refused(orderId, refusal);
        }
        Log.errorf(failure, "Order %s of a selection could not be changed", orderId);
        return BulkResult.failed(orderId);
    }
}
