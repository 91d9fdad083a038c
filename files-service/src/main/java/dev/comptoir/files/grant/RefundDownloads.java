package dev.comptoir.files.grant;

import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.files.entitlement.EntitlementEvents;
import dev.comptoir.files.entitlement.RevocationReason;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Withdraws the downloads of a refund: all of an order that is refunded in full, else those of lines refunded whole. */
@ApplicationScoped
class RefundDownloads {

    private static final String REFUNDED = "REFUNDED";

    private final SqlTransactions transactions;
    private final PaidOrderStore orders;
    private final GrantStore grants;
    private final EntitlementEvents events;
    private final Clock clock;

    RefundDownloads(
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

    Uni<Void> handle(EventMeta meta, RefundIssuedV1 refund) {
        return transactions.once(
                meta,
                tx -> orders.advance(tx, refund.orderId(), meta.version())
                        .chain(isNewer -> Steps.when(isNewer, () -> withdraw(tx, refund))));
    }

    private Uni<Void> withdraw(SqlTx tx, RefundIssuedV1 refund) {
        return grants.lockFilesOfOrder(tx, refund.orderId())
                .chain(() -> Steps.each(
                        refund.lines(), line -> grants.refund(tx, refund.orderId(), line.lineId(), line.quantity())))
                .chain(() -> affected(tx, refund))
                .chain(withdrawn -> Steps.each(withdrawn, each -> events.revoked(tx, each)));
    }

    /** Money without lines that leaves the order paid for takes nothing back: the merchant revokes what it was for. */
    private Uni<List<Entitlement>> affected(SqlTx tx, RefundIssuedV1 refund) {
        if (REFUNDED.equals(refund.paymentStatus())) {
            return grants.withdraw(tx, refund.orderId(), RevocationReason.ORDER_REFUNDED, clock.instant());
        }
        return grants.withdrawRefunded(
                tx,
                refund.orderId(),
                refund.lines().stream().map(RefundLineV1::lineId).toList(),
                clock.instant());
    }
}
