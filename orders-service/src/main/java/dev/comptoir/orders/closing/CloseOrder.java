package dev.comptoir.orders.closing;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Marks an order as processed, files it in the archive, deletes it, or takes that back. */
@ApplicationScoped
class CloseOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final Closings closings;

    CloseOrder(OrmTransactions transactions, OrderStore orders, Closings closings) {
        this.transactions = transactions;
        this.orders = orders;
        this.closings = closings;
    }

    Uni<ClosingView> handle(UUID orderId, Closing closing, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(context::check)
                .call(order -> closings.close(tx, order, closing, context.actor()))
                .map(ClosingView::of));
    }
}
