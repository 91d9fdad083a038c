package dev.comptoir.orders.hold;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Lifts the hold of an order. */
@ApplicationScoped
class ResumeOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final HistoryStore history;
    private final Outbox outbox;
    private final Clock clock;

    ResumeOrder(OrmTransactions transactions, OrderStore orders, HistoryStore history, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<HoldView> handle(UUID orderId, ChangeTerms terms) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(terms::check)
                .invoke(Order::resume)
                .call(order -> tell(tx, order, terms.actor()))
                .map(HoldView::of));
    }

    private Uni<Void> tell(OrmTx tx, Order order, String actor) {
        return history.record(tx, order.id(), "ORDER_RESUMED", actor, Map.of())
                .chain(() -> outbox.append(tx, HoldEvents.resumed(order, clock.instant())));
    }
}
