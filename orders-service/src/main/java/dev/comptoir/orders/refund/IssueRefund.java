package dev.comptoir.orders.refund;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.orders.refund.domain.RefundCase.Issued;
import dev.comptoir.orders.refund.domain.RefundTerms;
import dev.comptoir.orders.refund.domain.RefundWish;
import dev.comptoir.platform.db.OrmTransactions;
import dev.comptoir.platform.db.OrmTx;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Once;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Gives a customer money back, never more than came in, however many ask at once. */
@ApplicationScoped
class IssueRefund {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final RefundStore refunds;
    private final RefundMail mail;
    private final HistoryStore history;
    private final Outbox outbox;
    private final Clock clock;

    IssueRefund(
            OrmTransactions transactions,
            Idempotency idempotency,
            RefundStore refunds,
            RefundMail mail,
            HistoryStore history,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.refunds = refunds;
        this.mail = mail;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Once<RefundView>> handle(UUID orderId, IssueRefundRequest request, ChangeTerms terms) {
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
                .call(issued -> tell(tx, issued, request.isCustomerNotified()))
                .map(RefundView::of);
    }

    private Uni<Void> tell(OrmTx tx, Issued issued, boolean isCustomerNotified) {
        Map<String, ?> facts = Map.of(
                "refundId", issued.refund().id(),
                "amount", issued.refund().amount(),
                "paymentStatus", issued.order().paymentStatus());
        return history.record(
                        tx,
                        issued.order().id(),
                        "REFUND_ISSUED",
                        issued.refund().issuedBy(),
                        facts)
                .chain(() -> outbox.append(tx, RefundEvents.issued(issued)))
                .chain(() -> isCustomerNotified
                        ? mail.add(tx, issued)
                        : Uni.createFrom().voidItem());
    }
}
