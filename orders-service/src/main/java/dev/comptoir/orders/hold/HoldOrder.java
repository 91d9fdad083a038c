package dev.comptoir.orders.hold;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.transaction.OrmTransactions;
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
                .invoke(order -> order.hold(request.reasonCode(), request.note(), context.actor(), clock.instant()))
                .call(order -> changes.publish(tx, HoldChanges.held(order)))
                .map(HoldView::of));
    }
}
