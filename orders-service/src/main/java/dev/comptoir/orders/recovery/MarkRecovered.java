package dev.comptoir.orders.recovery;

import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Names on an order the campaign, and the step of it, whose recovery link brought its cart back. */
@ApplicationScoped
class MarkRecovered {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final OrderChanges changes;

    MarkRecovered(OrmTransactions transactions, OrderStore orders, OrderChanges changes) {
        this.transactions = transactions;
        this.orders = orders;
        this.changes = changes;
    }

    Uni<Void> handle(EventMeta meta, CartRecoveredV1 event) {
        return transactions.once(
                meta,
                tx -> orders.lock(tx, event.orderId())
                        .invoke(order -> OrderMarks.recovered(order, event.campaignId(), event.step()))
                        .chain(order -> changes.publish(tx, recovered(order, event))));
    }

    private static OrderChange recovered(Order order, CartRecoveredV1 event) {
        Map<String, ?> facts = Map.of("campaignId", event.campaignId(), "cartId", event.cartId());
        return OrderChange.of(order, "CART_RECOVERED", "carts-service", facts);
    }
}
