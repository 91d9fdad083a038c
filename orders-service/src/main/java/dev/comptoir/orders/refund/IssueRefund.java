package dev.comptoir.orders.refund;

import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.orders.refund.domain.RefundTerms;
import dev.comptoir.orders.refund.domain.RefundWish;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Gives a customer money back, never more than came in, however many ask at once. */
@ApplicationScoped
class IssueRefund {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final RefundStore refunds;
    private final RefundNews news;
    private final Clock clock;

    IssueRefund(
            OrmTransactions transactions, Idempotency idempotency, RefundStore refunds, RefundNews news, Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.refunds = refunds;
        this.news = news;
        this.clock = clock;
    }

    Uni<Replayable<RefundView>> handle(UUID orderId, IssueRefundRequest request, ChangeTerms terms) {
        RefundWish wish = request.wish();
        return transactions.run(tx ->
                idempotency.once(tx, terms.key(), RefundView.class, () -> issue(tx, orderId, wish, request, terms)));
    }

    private Uni<RefundView> issue(
            OrmTx tx, UUID orderId, RefundWish wish, IssueRefundRequest request, ChangeTerms terms) {
        RefundTerms with = new RefundTerms(request.reason(), request.isReasonShown(), terms.actor());
        return refunds.lockCase(tx, orderId)
                .invoke(refundCase -> terms.check(refundCase.order()))
                .map(refundCase -> refundCase.issue(wish, with, Ids::next, clock.instant()))
                .call(issued -> refunds.add(tx, issued))
                .call(issued -> news.tell(tx, issued, request.isCustomerNotified()))
                .map(RefundView::of);
    }
}
