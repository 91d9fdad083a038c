package dev.comptoir.orders.statuschange;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives an order one of the six statuses. */
@ApplicationScoped
class ChangeStatus {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final StatusCommands commands;

    ChangeStatus(OrmTransactions transactions, OrderStore orders, StatusCommands commands) {
        this.transactions = transactions;
        this.orders = orders;
        this.commands = commands;
    }

    Uni<Replayable<StatusView>> handle(UUID orderId, StatusRequest request, ChangeContext context) {
        return transactions.once(
                context.key(),
                StatusView.class,
                tx -> orders.lock(tx, orderId)
                        .invoke(context::check)
                        .call(order -> commands.apply(tx, order, request, context.actor()))
                        .map(StatusView::of));
    }
}
