package dev.comptoir.campaigns.orderedcart;

import dev.comptoir.campaigns.reminder.AbandonedCartStore;
import dev.comptoir.campaigns.reminder.PublishRecoveryStopped;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.campaigns.reminder.ShopperStore;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.trace.Trace;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cancels the reminders of the ordered cart, and of all the same shopper abandoned before ordering. */
@ApplicationScoped
class CancelRemindersOnOrder {

    private final SqlTransactions transactions;
    private final OrderedCartStore ordered;
    private final ShopperStore shoppers;
    private final AbandonedCartStore carts;
    private final RecoveryEmailStore recoveryEmails;
    private final PublishRecoveryStopped publishStopped;

    CancelRemindersOnOrder(
            SqlTransactions transactions,
            OrderedCartStore ordered,
            ShopperStore shoppers,
            AbandonedCartStore carts,
            RecoveryEmailStore recoveryEmails,
            PublishRecoveryStopped publishStopped) {
        this.transactions = transactions;
        this.ordered = ordered;
        this.shoppers = shoppers;
        this.carts = carts;
        this.recoveryEmails = recoveryEmails;
        this.publishStopped = publishStopped;
    }

    Uni<Void> handle(List<Received<OrderCompletedV1>> orders) {
        return ordered.save(orders.stream().map(CompletedOrder::of).toList())
                .chain(needed -> Steps.each(needed, this::cancel));
    }

    private Uni<Void> cancel(CompletedOrder order) {
        Trace.begin(order.meta().traceparent());
        return transactions.once(order.meta(), tx -> cancel(tx, order));
    }

    private Uni<Void> cancel(SqlTx tx, CompletedOrder order) {
        return shoppers.lockBoth(tx, order.email(), order.cartId())
                .chain(() -> shoppers.saveOrder(tx, order.email(), order.placedAt()))
                .chain(() -> carts.order(tx, order.cartId(), order.placedAt()))
                .chain(() -> recoveryEmails.stopOrdered(tx, order.cartId(), order.email(), order.placedAt()))
                .call(() -> shoppers.settle(tx, order.email()))
                .chain(stopped -> publishStopped.publish(tx, stopped, StopReason.ORDERED));
    }
}
