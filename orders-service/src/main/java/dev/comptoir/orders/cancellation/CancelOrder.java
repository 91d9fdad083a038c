package dev.comptoir.orders.cancellation;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Cancels an order of which nothing was shipped and no money is left; its stock goes back for sale. */
@ApplicationScoped
class CancelOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final Cancellations cancellations;

    CancelOrder(OrmTransactions transactions, OrderStore orders, Cancellations cancellations) {
        this.transactions = transactions;
        this.orders = orders;
        this.cancellations = cancellations;
    }

    Uni<Replayable<CancellationView>> handle(UUID orderId, CancelOrderRequest request, ChangeContext context) {
        return transactions.once(
                context.key(),
                CancellationView.class,
                tx -> orders.lock(tx, orderId)
                        .invoke(context::check)
                        .call(order -> cancellations.cancel(tx, order, request, context.actor()))
                        .map(CancellationView::of));
    }
}
