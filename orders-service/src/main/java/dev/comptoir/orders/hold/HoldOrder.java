package dev.comptoir.orders.hold;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Hold;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Puts an order on hold: nothing is shipped or invoiced until it is resumed. */
@ApplicationScoped
class HoldOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final OrderChanges changes;
    private final Clock clock;

    HoldOrder(OrmTransactions transactions, OrderStore orders, OrderChanges changes, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<HoldView> handle(UUID orderId, HoldRequest request, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(context::check)
                .call(order -> Steps.when(
                        !order.hold().isFor(request.reasonCode(), request.note()),
                        () -> hold(tx, order, request, context)))
                .map(HoldView::of));
    }

    private Uni<Void> hold(OrmTx tx, Order order, HoldRequest request, ChangeContext context) {
        Hold before = order.hold();
        order.hold(request.reasonCode(), request.note(), context.actor(), clock.instant());
        return changes.publish(tx, HoldChanges.held(order, before));
    }
}
