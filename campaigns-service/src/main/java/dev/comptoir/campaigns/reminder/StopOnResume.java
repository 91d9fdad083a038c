package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.carts.CartResumedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Calls off the reminders of a cart its shopper has come back to. */
@ApplicationScoped
class StopOnResume {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final OwnerStore owners;
    private final AbandonedCartStore carts;
    private final SendStore sends;
    private final TellStopped tellStopped;

    StopOnResume(
            SqlTransactions transactions,
            Inbox inbox,
            OwnerStore owners,
            AbandonedCartStore carts,
            SendStore sends,
            TellStopped tellStopped) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.owners = owners;
        this.carts = carts;
        this.sends = sends;
        this.tellStopped = tellStopped;
    }

    Uni<Void> handle(EventMeta meta, CartResumedV1 cart) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> resume(tx, cart)));
    }

    private Uni<Void> resume(SqlTx tx, CartResumedV1 cart) {
        return owners.lockOfCart(tx, cart.cartId())
                .chain(() -> carts.resume(tx, cart.cartId(), cart.version()))
                .chain(isNews -> isNews ? stop(tx, cart) : Uni.createFrom().voidItem());
    }

    private Uni<Void> stop(SqlTx tx, CartResumedV1 cart) {
        return sends.stopCart(tx, cart.cartId(), StopReason.RESUMED)
                .chain(stopped -> tellStopped.handle(tx, stopped, StopReason.RESUMED));
    }
}
