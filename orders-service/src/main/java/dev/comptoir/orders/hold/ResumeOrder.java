package dev.comptoir.orders.hold;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Lifts the hold of an order. */
@ApplicationScoped
class ResumeOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final OrderChanges changes;
    private final Clock clock;

    ResumeOrder(OrmTransactions transactions, OrderStore orders, OrderChanges changes, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<HoldView> handle(UUID orderId, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(context::check)
                .invoke(Order::resume)
                .call(order -> changes.publish(tx, HoldChanges.resumed(order, context.actor(), clock.instant())))
                .map(HoldView::of));
    }
}
