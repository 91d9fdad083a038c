package dev.comptoir.orders.bulk;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Changes many orders, each in a transaction of its own, one after the other because transactions of one request share a
 * session: one that refuses does not keep the others from being changed. The key is taken for the whole request first and
 * then for each order, so that a request that is repeated with its key goes on where it was cut off.
 */
@ApplicationScoped
public class ChangeEachOrder {

    private final TakeKey take;
    private final ChangeOneOfMany one;

    ChangeEachOrder(TakeKey take, ChangeOneOfMany one) {
        this.take = take;
        this.one = one;
    }

    /**
     * @param key with the whole request
     * @param change of a locked order
     */
    public Uni<BulkResults> handle(List<UUID> orderIds, RequestKey key, BiFunction<OrmTx, Order, Uni<Void>> change) {
        return take.handle(key).chain(() -> each(orderIds, key, change));
    }

    private Uni<BulkResults> each(List<UUID> orderIds, RequestKey key, BiFunction<OrmTx, Order, Uni<Void>> change) {
        return Multi.createFrom()
                .iterable(orderIds.stream().distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(orderId -> one.handle(orderId, of(key, orderId), change))
                .collect()
                .asList()
                .map(BulkResults::of);
    }

    private static RequestKey of(RequestKey key, UUID orderId) {
        return new RequestKey(key.caller(), key.operation() + " " + orderId, key.key(), key.request());
    }
}
