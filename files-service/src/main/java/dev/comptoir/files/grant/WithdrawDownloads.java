package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.EntitlementEvents;
import dev.comptoir.files.entitlement.RevocationReason;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Withdraws the downloads of an order when its money does not stay: cancelled or marked unpaid. */
@ApplicationScoped
class WithdrawDownloads {

    private final SqlTransactions transactions;
    private final PaidOrderStore orders;
    private final GrantStore grants;
    private final EntitlementEvents events;
    private final Clock clock;

    WithdrawDownloads(
            SqlTransactions transactions,
            PaidOrderStore orders,
            GrantStore grants,
            EntitlementEvents events,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, UUID orderId, RevocationReason reason) {
        return transactions.once(
                meta,
                tx -> orders.advance(tx, orderId, meta.version())
                        .chain(isNewer -> Steps.when(isNewer, () -> withdraw(tx, orderId, reason))));
    }

    private Uni<Void> withdraw(SqlTx tx, UUID orderId, RevocationReason reason) {
        return grants.lockFilesOfOrder(tx, orderId)
                .chain(() -> grants.withdraw(tx, orderId, reason, clock.instant()))
                .chain(withdrawn -> Steps.each(withdrawn, each -> events.revoked(tx, each)));
    }
}
