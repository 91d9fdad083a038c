package dev.comptoir.orders.closing;

import dev.comptoir.orders.cancellation.CancelOrderRequest;
import dev.comptoir.orders.cancellation.Cancellations;
import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Deletes an order that repeats another: it is cancelled for that, so that its stock goes back for sale. */
@ApplicationScoped
class DeleteDuplicate {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final DuplicateStore duplicates;
    private final Cancellations cancellations;
    private final Closings closings;

    DeleteDuplicate(
            OrmTransactions transactions,
            OrderStore orders,
            DuplicateStore duplicates,
            Cancellations cancellations,
            Closings closings) {
        this.transactions = transactions;
        this.orders = orders;
        this.duplicates = duplicates;
        this.cancellations = cancellations;
        this.closings = closings;
    }

    Uni<ClosingView> handle(UUID orderId, UUID original, ChangeContext context) {
        return transactions.run(tx -> duplicates
                .lockBoth(tx, orderId, original)
                .chain(() -> orders.lock(tx, orderId))
                .invoke(context::check)
                .call(order -> Steps.when(
                        order.flags().deletedAt() == null, () -> delete(tx, order, original, context.actor())))
                .map(ClosingView::of));
    }

    private Uni<Void> delete(OrmTx tx, Order order, UUID original, String actor) {
        return duplicates
                .check(tx, order, original)
                .invoke(() -> OrderMarks.duplicate(order, original))
                .chain(() -> Steps.when(
                        order.lifecycle() != Lifecycle.CANCELLED,
                        () -> cancellations.cancel(
                                tx, order, new CancelOrderRequest("Duplicate of another order", false), actor)))
                .chain(() -> closings.close(tx, order, Closing.DELETE, actor));
    }
}
