package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Cancels the reminders of a cart its shopper has come back to. */
@ApplicationScoped
class CancelRemindersOnResume {

    private final SqlTransactions transactions;
    private final ShopperStore shoppers;
    private final AbandonedCartStore carts;
    private final RecoveryEmailStore recoveryEmails;
    private final PublishRecoveryStopped publishStopped;

    CancelRemindersOnResume(
            SqlTransactions transactions,
            ShopperStore shoppers,
            AbandonedCartStore carts,
            RecoveryEmailStore recoveryEmails,
            PublishRecoveryStopped publishStopped) {
        this.transactions = transactions;
        this.shoppers = shoppers;
        this.carts = carts;
        this.recoveryEmails = recoveryEmails;
        this.publishStopped = publishStopped;
    }

    Uni<Void> handle(EventMeta meta, CartResumedV1 cart) {
        return transactions.once(
                meta,
                tx -> shoppers.lockOfCart(tx, cart.cartId())
                        .chain(() -> carts.resume(tx, cart.cartId(), cart.version()))
                        .chain(isNewer -> Steps.when(isNewer, () -> cancel(tx, cart))));
    }

    private Uni<Void> cancel(SqlTx tx, CartResumedV1 cart) {
        return recoveryEmails
                .stopCart(tx, cart.cartId(), StopReason.RESUMED)
                .chain(stopped -> publishStopped.publish(tx, stopped, StopReason.RESUMED));
    }
}
