package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.trace.Trace;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Calls off the reminders of the ordered cart, and of all the same shopper left behind before ordering. */
@ApplicationScoped
class StopOnOrder {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final OrderedStore ordered;
    private final OwnerStore owners;
    private final AbandonedCartStore carts;
    private final SendStore sends;
    private final TellStopped tellStopped;

    StopOnOrder(
            SqlTransactions transactions,
            Inbox inbox,
            OrderedStore ordered,
            OwnerStore owners,
            AbandonedCartStore carts,
            SendStore sends,
            TellStopped tellStopped) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.ordered = ordered;
        this.owners = owners;
        this.carts = carts;
        this.sends = sends;
        this.tellStopped = tellStopped;
    }

    Uni<Void> handle(List<Received<OrderCompletedV1>> orders) {
        return ordered.remember(orders.stream().map(HeardOrder::of).toList()).chain(this::stopEach);
    }

    private Uni<Void> stopEach(List<HeardOrder> orders) {
        Uni<Void> stopped = Uni.createFrom().voidItem();
        for (HeardOrder order : orders) {
            stopped = stopped.chain(() -> stop(order));
        }
        return stopped;
    }

    private Uni<Void> stop(HeardOrder order) {
        Trace.begin(order.meta().traceparent());
        return transactions.run(tx -> inbox.once(tx, order.meta(), () -> stop(tx, order)));
    }

    private Uni<Void> stop(SqlTx tx, HeardOrder order) {
        return owners.lockBoth(tx, order.email(), order.cartId())
                .chain(() -> owners.rememberOrder(tx, order.email(), order.placedAt()))
                .chain(() -> carts.order(tx, order.cartId(), order.placedAt()))
                .chain(() -> sends.stopOrdered(tx, order.cartId(), order.email(), order.placedAt()))
                .call(() -> owners.settle(tx, order.email()))
                .chain(stopped -> tellStopped.handle(tx, stopped, StopReason.ORDERED));
    }
}
