package dev.comptoir.files.entitlement;

import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes the downloads of an order back when its money does not stay: cancelled, marked unpaid, or refunded in full. */
@ApplicationScoped
class WithdrawDownloads {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final PaidOrderStore orders;
    private final GrantStore grants;
    private final Clock clock;

    WithdrawDownloads(
            SqlTransactions transactions, Inbox inbox, PaidOrderStore orders, GrantStore grants, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.orders = orders;
        this.grants = grants;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, UUID orderId, RevocationReason reason) {
        return transactions.run(tx -> inbox.once(
                tx,
                meta,
                () -> orders.advance(tx, orderId, meta.version())
                        .chain(isNews -> isNews
                                ? grants.withdraw(tx, orderId, reason, clock.instant())
                                : Uni.createFrom().voidItem())));
    }
}
