package dev.comptoir.orders.recovery;

import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Names on an order the campaign whose recovery link brought its cart back. */
@ApplicationScoped
class MarkRecovered {

    private final OrmTransactions transactions;
    private final Inbox inbox;
    private final OrderStore orders;
    private final HistoryStore history;

    MarkRecovered(OrmTransactions transactions, Inbox inbox, OrderStore orders, HistoryStore history) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.orders = orders;
        this.history = history;
    }

    Uni<Void> handle(EventMeta meta, CartRecoveredV1 event) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> mark(tx, event)));
    }

    private Uni<Void> mark(OrmTx tx, CartRecoveredV1 event) {
        return orders.lock(tx, event.orderId())
                .invoke(order -> order.recoveredBy(event.campaignId()))
                .chain(order -> remember(tx, order, event));
    }

    private Uni<Void> remember(OrmTx tx, Order order, CartRecoveredV1 event) {
        Map<String, ?> facts = Map.of("campaignId", event.campaignId(), "cartId", event.cartId());
        return history.record(tx, order.id(), "CART_RECOVERED", "carts-service", facts);
    }
}
