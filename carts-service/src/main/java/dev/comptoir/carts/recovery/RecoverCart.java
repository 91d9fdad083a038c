package dev.comptoir.carts.recovery;

import dev.comptoir.carts.recovery.RecoveryStore.Winner;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts a cart as recovered when its order is paid and the link of a reminder was followed before it was ordered. */
@ApplicationScoped
class RecoverCart {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final RecoveryStore recoveries;
    private final Outbox outbox;

    RecoverCart(SqlTransactions transactions, Inbox inbox, RecoveryStore recoveries, Outbox outbox) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.recoveries = recoveries;
        this.outbox = outbox;
    }

    /** Most orders have no click: one look says so, without a transaction. A later click could not count anyway. */
    public Uni<Void> handle(EventMeta meta, RecoveredOrder order) {
        return recoveries
                .hasClicks(order.cartId())
                .chain(hasClicks -> hasClicks
                        ? transactions.run(tx -> inbox.once(tx, meta, () -> recover(tx, order)))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> recover(SqlTx tx, RecoveredOrder order) {
        return recoveries
                .winner(tx, order.cartId(), order.paidAt())
                .chain(found -> found.map(winner -> recovered(tx, order, winner))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> recovered(SqlTx tx, RecoveredOrder order, Winner winner) {
        return recoveries
                .recover(tx, order, winner.campaignId())
                .chain(() -> recoveries.raiseVersion(tx, order.cartId()))
                .chain(version -> outbox.append(tx, event(order, winner, version)));
    }

    private static CartRecoveredV1 event(RecoveredOrder order, Winner winner, long version) {
        return new CartRecoveredV1(
                order.cartId(),
                version,
                winner.campaignId(),
                winner.sendId(),
                order.orderId(),
                order.total(),
                order.paidAt());
    }
}
