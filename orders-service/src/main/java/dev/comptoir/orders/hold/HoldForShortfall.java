package dev.comptoir.orders.hold;

import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;

/** Holds an order whose stock went to others and tells the merchant: never a silent oversell. */
@ApplicationScoped
class HoldForShortfall {

    static final String REASON = "STOCK_SHORTFALL";
    private static final String ACTOR = "inventory-service";

    private final OrmTransactions transactions;
    private final Inbox inbox;
    private final OrderStore orders;
    private final ShortfallNews news;
    private final Clock clock;

    HoldForShortfall(OrmTransactions transactions, Inbox inbox, OrderStore orders, ShortfallNews news, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.orders = orders;
        this.news = news;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, StockShortfallV1 event) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> hold(tx, meta, event)));
    }

    private Uni<Void> hold(OrmTx tx, EventMeta meta, StockShortfallV1 event) {
        return orders.lock(tx, event.orderId())
                .chain(order -> order.lifecycle() == Lifecycle.PLACED
                        ? held(tx, order, meta, event)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> held(OrmTx tx, Order order, EventMeta meta, StockShortfallV1 event) {
        order.hold(REASON, note(event), ACTOR, clock.instant());
        return news.tell(tx, order, meta, event);
    }

    private static String note(StockShortfallV1 event) {
        return event.lines().stream()
                .map(line -> line.sku() + ": " + line.requested() + " ordered, " + line.available() + " available")
                .collect(Collectors.joining("; "));
    }
}
