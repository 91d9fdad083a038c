package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.RevocationReason;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Withdraws the downloads of an order when its money does not stay: cancelled, marked unpaid, or refunded in full. */
@ApplicationScoped
class WithdrawDownloads {

    private final SqlTransactions transactions;
    private final PaidOrderStore orders;
    private final GrantStore grants;
    private final Clock clock;

    WithdrawDownloads(SqlTransactions transactions, PaidOrderStore orders, GrantStore grants, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.grants = grants;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, UUID orderId, RevocationReason reason) {
        return transactions.once(
                meta,
                tx -> orders.advance(tx, orderId, meta.version())
                        .chain(isNewer ->
                                Steps.when(isNewer, () -> grants.withdraw(tx, orderId, reason, clock.instant()))));
    }
}
