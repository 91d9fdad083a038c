package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.provider.domain.ProviderAnswer.Done;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.refund.RefundTransferStore.Found;
import dev.comptoir.orders.refund.domain.PaymentShare;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundTransfer;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the provider reports of refunds, as a step in the transaction of whoever was told; lock the order first. */
@ApplicationScoped
class ReportedRefunds {

    private final RefundTransferStore transfers;
    private final RefundStore refunds;
    private final SettledRefunds settled;
    private final OrderChanges changes;
    private final CustomerMails mails;
    private final Clock clock;

    ReportedRefunds(
            RefundTransferStore transfers,
            RefundStore refunds,
            SettledRefunds settled,
            OrderChanges changes,
            CustomerMails mails,
            Clock clock) {
        this.transfers = transfers;
        this.refunds = refunds;
        this.settled = settled;
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Void> follow(OrmTx tx, Order order, Found payment, ProviderRefund said) {
        return transfers
                .known(tx, payment.provider(), said)
                .chain(known -> known == null ? adopt(tx, order, payment.id(), said) : note(tx, order, known, said));
    }

    private Uni<Void> note(OrmTx tx, Order order, RefundTransfer transfer, ProviderRefund said) {
        return transfers.progress(tx, order, transfer).chain(progress -> settled.note(tx, progress, new Done<>(said)));
    }

    /** Made at the provider's own pages. One that failed there never was, as far as the order is concerned. */
    private Uni<Void> adopt(OrmTx tx, Order order, UUID paymentId, ProviderRefund said) {
        if (said.standing() == ProviderRefund.Standing.FAILED) {
            return Steps.done();
        }
        return transfers
                .shares(tx, order.id(), order.currency())
                .chain(shares -> shares.stream()
                        .filter(share -> share.paymentId().equals(paymentId))
                        .findFirst()
                        .map(share -> adopt(tx, order, share, said))
                        .orElseGet(() -> unmatched(tx, order, said)));
    }

    /** What the merchant has recorded by hand and then sent at the provider is the same money, not money that goes twice. */
    private Uni<Void> adopt(OrmTx tx, Order order, PaymentShare payment, ProviderRefund said) {
        return transfers.recordedPart(tx, payment, said.amount()).chain(part -> {
            if (part == null) {
                return adoptWhole(tx, order, payment, said);
            }
            part.foundAt(payment.provider(), said.reference());
            return Steps.done();
        });
    }

    private Uni<Void> adoptWhole(OrmTx tx, Order order, PaymentShare payment, ProviderRefund said) {
        return transfers
                .recordedByHand(tx, order.id(), said.amount())
                .chain(refund -> refund == null
                        ? record(tx, order, payment, said)
                        : transfers.add(tx, List.of(RefundTransfer.recordedByHand(refund, payment, said.reference()))));
    }

    private Uni<Void> record(OrmTx tx, Order order, PaymentShare payment, ProviderRefund said) {
        if (!said.amount().currency().equals(order.currency()) || said.amount().isMoreThan(order.refundable())) {
            return unmatched(tx, order, said);
        }
        RefundCase.Issued issued = new RefundCase(order, List.of())
                .reported(said.amount(), payment, Actor.PAYMENT_PROVIDER, Ids.next(), clock.instant());
        return refunds.add(tx, issued)
                .chain(() -> changes.publish(tx, RefundChange.of(issued, false, mails)))
                .chain(() -> note(tx, order, issued.transfers().getFirst(), said));
    }

    /** More than the order has left: a refund of it was recorded by hand in another amount. */
    private Uni<Void> unmatched(OrmTx tx, Order order, ProviderRefund said) {
        Map<String, ?> facts = Map.of("providerReference", said.reference(), "amount", said.amount());
        return changes.publish(
                tx,
                OrderChange.of(order, "REFUND_UNMATCHED", Actor.PAYMENT_PROVIDER, facts)
                        .because("Sent at the provider, and more than is left to refund here."));
    }
}
