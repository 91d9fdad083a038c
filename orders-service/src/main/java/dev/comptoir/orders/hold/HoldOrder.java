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

/** Puts an order on hold: nothing is shipped or invoiced until it is resumed. */
@ApplicationScoped
class HoldOrder {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final HistoryStore history;
    private final Outbox outbox;
    private final Clock clock;

    HoldOrder(OrmTransactions transactions, OrderStore orders, HistoryStore history, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<HoldView> handle(UUID orderId, HoldRequest request, ChangeTerms terms) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(terms::check)
                .invoke(order -> order.hold(request.reasonCode(), request.note(), terms.actor(), clock.instant()))
                .call(order -> tell(tx, order, terms.actor()))
                .map(HoldView::of));
    }

    private Uni<Void> tell(OrmTx tx, Order order, String actor) {
        return history.record(
                        tx,
                        order.id(),
                        "ORDER_HELD",
                        actor,
                        Map.of("reasonCode", order.hold().reasonCode()))
                .chain(() -> outbox.append(tx, HoldEvents.held(order)));
    }
}
