package dev.comptoir.orders.orderstatus;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes the merchant's own status from an order. */
@ApplicationScoped
class ClearCustomStatus {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final OrderChanges changes;
    private final Clock clock;

    ClearCustomStatus(OrmTransactions transactions, OrderStore orders, OrderChanges changes, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<CustomStatusView> handle(UUID orderId, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(context::check)
                .call(order -> clear(tx, order, context.actor()))
                .map(CustomStatusView::none));
    }

    private Uni<Void> clear(OrmTx tx, Order order, String actor) {
        UUID previous = order.flags().customStatusId();
        OrderMarks.customStatus(order, null);
        return changes.publish(tx, CustomStatusChanges.taken(order, previous, actor, clock.instant()));
    }
}
