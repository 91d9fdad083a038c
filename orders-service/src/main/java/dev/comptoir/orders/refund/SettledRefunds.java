package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.creditnote.CreditNotes;
import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MerchantMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Done;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Refused;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Unknown;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundLine;
import dev.comptoir.orders.refund.domain.RefundProgress;
import dev.comptoir.orders.refund.domain.RefundState;
import dev.comptoir.orders.refund.domain.RefundTax;
import dev.comptoir.orders.refund.domain.RefundTransfer;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes on a refund what the provider says of it, as a step in the transaction of whoever was told; lock the order first. */
@ApplicationScoped
class SettledRefunds {

    private final RefundTransferStore transfers;
    private final OrderChanges changes;
    private final CreditNotes creditNotes;
    private final CustomerMails mails;
    private final MerchantMails merchantMails;
    private final Clock clock;

    SettledRefunds(
            RefundTransferStore transfers,
            OrderChanges changes,
            CreditNotes creditNotes,
            CustomerMails mails,
            MerchantMails merchantMails,
            Clock clock) {
        this.transfers = transfers;
        this.changes = changes;
        this.creditNotes = creditNotes;
        this.mails = mails;
        this.merchantMails = merchantMails;
        this.clock = clock;
    }

    Uni<Void> note(OrmTx tx, RefundProgress progress, ProviderAnswer<ProviderRefund> answer) {
        Instant at = clock.instant();
        Before before = Before.of(progress);
        boolean isChanged = switch (answer) {
            case Done<ProviderRefund> done -> progress.follow(done.body(), at);
            case Refused<ProviderRefund> refused -> progress.refused(refused.code());
            case Unknown<ProviderRefund> _ -> false;
        };
        switch (answer) {
            case Unknown<ProviderRefund> unknown -> progress.unanswered(unknown.isAnswered(), at);
            case Refused<ProviderRefund> _ -> progress.unanswered(false, at);
            case Done<ProviderRefund> _ -> {}
        }
        return Steps.when(isChanged, () -> publish(tx, progress, before, at));
    }

    /** For a refund that was just issued. */
    Uni<Void> creditIfGone(OrmTx tx, RefundCase.Issued issued) {
        return Steps.when(
                issued.isGone(),
                () -> creditNotes.issueForRefund(
                        tx, issued.order(), RefundEvents.credit(issued.refund(), issued.lines())));
    }

    private record Before(RefundState state, boolean isSettled, String paymentStatus) {

        static Before of(RefundProgress progress) {
            return new Before(
                    progress.refund().state(),
                    progress.isSettled(),
                    progress.order().paymentStatus().name());
        }

        /** Whether the last part of the refund has just gone, or failed after others went. */
        boolean isEndedBy(RefundProgress progress) {
            return !isSettled
                    && progress.isSettled()
                    && progress.refund().goingAmount().isPositive();
        }
    }

    private Uni<Void> publish(OrmTx tx, RefundProgress progress, Before before, Instant at) {
        OrderMarks.touch(progress.order(), at);
        UUID id = progress.refund().id();
        return transfers
                .lines(tx, id)
                .chain(lines -> transfers
                        .taxes(tx, id)
                        .chain(taxes -> changes.publish(tx, change(progress, lines, taxes, before, at)))
                        .chain(() -> Steps.when(before.isEndedBy(progress), () -> credit(tx, progress, lines))));
    }

    private OrderChange change(
            RefundProgress progress, List<RefundLine> lines, List<RefundTax> taxes, Before before, Instant at) {
        Order order = progress.order();
        Refund refund = progress.refund();
        RefundTransfer part = progress.transfer();
        boolean isFailed = part.state() == RefundState.FAILED;
        Map<String, ?> facts = Map.of(
                "refundId", refund.id(),
                "paymentId", part.paymentId(),
                "amount", part.amount(),
                "state", refund.state(),
                "paymentStatus", order.paymentStatus());
        return OrderChange.of(order, isFailed ? "REFUND_FAILED" : "REFUND_SENT", Actor.PAYMENT_PROVIDER, facts)
                .because(part.failureCode())
                .publishingIf(
                        isFailed || refund.state() != before.state(),
                        () -> RefundEvents.changed(progress, before.state().name(), before.paymentStatus(), at))
                .mailingIf(isFailed, context -> merchantMails.refundFailed(context, order, part.id(), part.amount()))
                .mailingIf(
                        before.isEndedBy(progress) && part.isCustomerNotified(),
                        context -> mails.refunded(context, RefundChange.givenBack(refund, lines, taxes)));
    }

    /** The paper is written when the money has gone: one that fails has none. */
    private Uni<Void> credit(OrmTx tx, RefundProgress progress, List<RefundLine> lines) {
        return creditNotes.issueForRefund(tx, progress.order(), RefundEvents.credit(progress.refund(), lines));
    }
}
