package dev.comptoir.orders.cancellation;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.refund.RefundUnits;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundNote;
import dev.comptoir.orders.refund.domain.RefundScope;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Cancels an order of which nothing was shipped; its stock goes back for sale, and its money where that is asked for. */
@ApplicationScoped
class CancelOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final Cancellations cancellations;
    private final RefundUnits refunds;

    CancelOrder(OrmTransactions transactions, OrderStore orders, Cancellations cancellations, RefundUnits refunds) {
        this.transactions = transactions;
        this.orders = orders;
        this.cancellations = cancellations;
        this.refunds = refunds;
    }

    Uni<Replayable<CancellationView>> handle(UUID orderId, CancelOrderRequest request, ChangeContext context) {
        return transactions.once(
                context.key(),
                CancellationView.class,
                tx -> orders.lock(tx, orderId)
                        .invoke(context::check)
                        .call(order -> cancellations.cancel(tx, order, request, context.actor()))
                        .call(order -> Steps.when(
                                request.isRefunding() && order.refundable().isPositive(),
                                () -> refund(tx, order, request, context.actor())))
                        .map(CancellationView::of));
    }

    /** After the cancellation, which has taken all off the invoice: the refund needs no credit note. */
    private Uni<Void> refund(OrmTx tx, Order order, CancelOrderRequest request, String actor) {
        RefundNote note = new RefundNote(request.reason(), false, actor);
        return orders.lines(tx, order.id())
                .chain(lines -> refunds.issue(
                        tx, new RefundCase(order, lines), new RefundScope.Full(), note, request.notifyCustomer()))
                .replaceWithVoid();
    }
}
