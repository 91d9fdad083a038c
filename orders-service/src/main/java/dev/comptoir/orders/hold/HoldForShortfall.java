package dev.comptoir.orders.hold;

import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.MerchantMails;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Hold;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;

/** Holds an order whose stock was sold to others and mails the merchant: never a silent oversell. */
@ApplicationScoped
class HoldForShortfall {

    static final String REASON = "STOCK_SHORTFALL";
    private static final String ACTOR = "inventory-service";

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final OrderChanges changes;
    private final MerchantMails mails;
    private final Clock clock;

    HoldForShortfall(
            OrmTransactions transactions, OrderStore orders, OrderChanges changes, MerchantMails mails, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, StockShortfallV1 event) {
        return transactions.once(
                meta,
                tx -> orders.lock(tx, event.orderId())
                        .chain(order -> Steps.when(isHoldable(order), () -> hold(tx, order, meta, event))));
    }

    /** What comes too late, such as for an order that is in the archive by now, is done with. */
    private static boolean isHoldable(Order order) {
        return OrderMove.HOLD.broken(order.state()).isEmpty();
    }

    private Uni<Void> hold(OrmTx tx, Order order, EventMeta meta, StockShortfallV1 event) {
        Hold before = order.hold();
        order.hold(REASON, note(event), ACTOR, clock.instant());
        return changes.publish(
                tx,
                HoldChanges.held(order, before)
                        .mailing(store -> mails.shortfall(store, order, event.lines(), meta.id())));
    }

    private static String note(StockShortfallV1 event) {
        return event.lines().stream()
                .map(line -> line.sku() + ": " + line.requested() + " ordered, " + line.available() + " available")
                .collect(Collectors.joining("; "));
    }
}
