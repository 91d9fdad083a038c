package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.refund.domain.RefundScope;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Refunds a customer, never more than was paid, however many refunds are issued at once. */
@ApplicationScoped
class IssueRefund {

    private final OrmTransactions transactions;
    private final RefundStore refunds;
    private final OrderChanges changes;
    private final SettledRefunds settled;
    private final CustomerMails mails;
    private final Clock clock;

    IssueRefund(
            OrmTransactions transactions,
            RefundStore refunds,
            OrderChanges changes,
            SettledRefunds settled,
            CustomerMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.refunds = refunds;
        this.changes = changes;
        this.settled = settled;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Replayable<RefundView>> handle(UUID orderId, IssueRefundRequest request, ChangeContext context) {
        RefundScope scope = request.scope();
        return transactions.once(context.key(), RefundView.class, tx -> issue(tx, orderId, scope, request, context));
    }

    private Uni<RefundView> issue(
            OrmTx tx, UUID orderId, RefundScope scope, IssueRefundRequest request, ChangeContext context) {
        return refunds.lockCase(tx, orderId)
                .invoke(refundCase -> context.check(refundCase.order()))
                .map(known ->
                        known.issue(scope, request.note(context.actor()), request.wish(), Ids::next, clock.instant()))
                .call(issued -> refunds.add(tx, issued))
                .call(issued -> changes.publish(tx, RefundChange.of(issued, request.isCustomerNotified(), mails)))
                .call(issued -> settled.creditIfGone(tx, issued))
                .map(RefundView::of);
    }
}
