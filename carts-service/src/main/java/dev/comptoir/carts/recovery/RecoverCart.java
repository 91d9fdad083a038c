package dev.comptoir.carts.recovery;

import dev.comptoir.carts.recovery.RecoveryStore.Winner;
import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts a cart as recovered when its order is paid and the link of a reminder was followed before it was ordered. */
@ApplicationScoped
public class RecoverCart {

    private final SqlTransactions transactions;
    private final RecoveryStore recoveries;
    private final Outbox outbox;

    RecoverCart(SqlTransactions transactions, RecoveryStore recoveries, Outbox outbox) {
        this.transactions = transactions;
        this.recoveries = recoveries;
        this.outbox = outbox;
    }

    /** Most orders have no click: one look says so, without a transaction. A later click could not count anyway. */
    public Uni<Void> handle(EventMeta meta, PaidOrder order) {
        return recoveries
                .hasClicks(order.cartId())
                .chain(hasClicks -> Steps.when(hasClicks, () -> transactions.once(meta, tx -> recover(tx, order))));
    }

    private Uni<Void> recover(SqlTx tx, PaidOrder order) {
        return recoveries
                .winner(tx, order.cartId(), order.paidAt())
                .chain(found -> found.map(winner -> recover(tx, order, winner)).orElseGet(Steps::done));
    }

    private Uni<Void> recover(SqlTx tx, PaidOrder order, Winner winner) {
        return recoveries
                .recover(tx, order, winner)
                .chain(() -> recoveries.raiseVersion(tx, winner.cartId()))
                .chain(version -> outbox.append(tx, event(order, winner, version)));
    }

    private static CartRecoveredV1 event(PaidOrder order, Winner winner, long version) {
        return new CartRecoveredV1(
                winner.cartId(),
                version,
                winner.campaignId(),
                winner.sendId(),
                order.orderId(),
                order.total(),
                order.paidAt(),
                winner.step());
    }
}
