package dev.comptoir.orders.bulk;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Changes many orders, each in a transaction of its own, one after the other because transactions of one request share a
 * session: one that refuses does not keep the others from being changed, and a request that is repeated with its key goes on
 * where it was cut off.
 */
@ApplicationScoped
public class ChangeEachOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;

    ChangeEachOrder(OrmTransactions transactions, OrderStore orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /** @param change of a locked order */
    public Uni<BulkResults> handle(List<UUID> orderIds, RequestKey key, BiFunction<OrmTx, Order, Uni<Void>> change) {
        return Multi.createFrom()
                .iterable(orderIds.stream().distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(orderId -> one(orderId, key, change))
                .collect()
                .asList()
                .map(BulkResults::of);
    }

    private Uni<BulkResult> one(UUID orderId, RequestKey key, BiFunction<OrmTx, Order, Uni<Void>> change) {
        RequestKey own = new RequestKey(key.caller(), key.operation() + " " + orderId, key.key(), key.request());
        return transactions
                .once(own, BulkResult.class, tx -> orders.lock(tx, orderId).chain(order -> change(tx, order, change)))
                .map(Replayable::answer)
                .onFailure()
                .recoverWithItem(failure -> failed(orderId, failure));
    }

    private static BulkResult failed(UUID orderId, Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return BulkResult.refused(orderId, refusal);
        }
        Log.errorf(failure, "Order %s of a selection could not be changed", orderId);
        return BulkResult.failed(orderId);
    }

    private static Uni<BulkResult> change(OrmTx tx, Order order, BiFunction<OrmTx, Order, Uni<Void>> change) {
        long before = order.version();
        return change.apply(tx, order).map(_ -> BulkResult.done(order.id(), before, order.version()));
    }
}
