package dev.comptoir.orders.fulfillment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Says by hand how far an order has got. */
@ApplicationScoped
class MarkFulfillment {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final FulfillmentMarks marks;

    MarkFulfillment(OrmTransactions transactions, OrderStore orders, FulfillmentMarks marks) {
        this.transactions = transactions;
        this.orders = orders;
        this.marks = marks;
    }

    Uni<FulfillmentView> handle(UUID orderId, FulfillmentRequest request, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(context::check)
                .call(order -> marks.apply(tx, order, request, context.actor()))
                .map(FulfillmentView::of));
    }
}
