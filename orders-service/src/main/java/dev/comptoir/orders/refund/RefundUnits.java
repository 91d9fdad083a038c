package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundNote;
import dev.comptoir.orders.refund.domain.RefundScope;
import dev.comptoir.orders.refund.domain.SettlementWish;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A refund as a step of whoever takes goods back; what the provider sends, it sends right after. Lock the order first. */
@ApplicationScoped
public class RefundUnits {

    private final RefundStore refunds;
    private final OrderChanges changes;
    private final SettledRefunds settled;
    private final CustomerMails mails;
    private final Clock clock;

    RefundUnits(RefundStore refunds, OrderChanges changes, SettledRefunds settled, CustomerMails mails, Clock clock) {
        this.refunds = refunds;
        this.changes = changes;
        this.settled = settled;
        this.mails = mails;
        this.clock = clock;
    }

    public Uni<RefundView> issue(
            OrmTx tx, RefundCase refundCase, RefundScope scope, RefundNote note, boolean isCustomerNotified) {
        return issue(tx, refundCase, scope, note, SettlementWish.byPayments(isCustomerNotified));
    }

    public Uni<RefundView> issue(
            OrmTx tx, RefundCase refundCase, RefundScope scope, RefundNote note, SettlementWish wish) {
        return refunds.withShares(tx, refundCase)
                .map(known -> known.issue(scope, note, wish, Ids::next, clock.instant()))
                .call(issued -> refunds.add(tx, issued))
                .call(issued -> changes.publish(tx, RefundChange.of(issued, wish.isCustomerNotified(), mails)))
                .call(issued -> settled.creditIfGone(tx, issued))
                .map(RefundView::of);
    }
}
