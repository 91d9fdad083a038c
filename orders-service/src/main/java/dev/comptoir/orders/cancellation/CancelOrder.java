package dev.comptoir.orders.cancellation;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Cancels an order of which nothing was shipped and no money is left; its stock goes back for sale. */
@ApplicationScoped
class CancelOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final OrderChanges changes;
    private final CustomerMails mails;
    private final Clock clock;

    CancelOrder(
            OrmTransactions transactions, OrderStore orders, OrderChanges changes, CustomerMails mails, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Replayable<CancellationView>> handle(UUID orderId, CancelOrderRequest request, ChangeContext context) {
        return transactions.once(context.key(), CancellationView.class, tx -> cancel(tx, orderId, request, context));
    }

    private Uni<CancellationView> cancel(OrmTx tx, UUID orderId, CancelOrderRequest request, ChangeContext context) {
        Instant at = clock.instant();
        return orders.lock(tx, orderId)
                .invoke(context::check)
                .invoke(order -> order.cancel(request.reason(), at))
                .call(order -> orders.lines(tx, orderId)
                        .map(lines -> change(order, lines, at, context.actor())
                                .mailingIf(request.notifyCustomer(), store -> mails.cancelled(store, order)))
                        .chain(change -> changes.publish(tx, change)))
                .map(CancellationView::of);
    }

    private static OrderChange change(Order order, List<OrderLine> lines, Instant at, String actor) {
        Map<String, ?> facts = Map.of("reason", Objects.requireNonNullElse(order.cancellationReason(), ""));
        return OrderChange.of(order, "ORDER_CANCELLED", actor, facts)
                .publishing(() -> CancellationEvents.cancelled(order, lines, at));
    }
}
