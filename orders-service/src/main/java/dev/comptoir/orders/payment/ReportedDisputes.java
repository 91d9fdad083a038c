package dev.comptoir.orders.payment;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.orders.provider.domain.ProviderDispute;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the provider reports of disputes, as a step in the transaction of whoever was told; lock the order first. */
@ApplicationScoped
class ReportedDisputes {

    private final PaymentStore payments;
    private final PaymentDisputes disputes;
    private final PaymentRecords records;
    private final OrderChanges changes;

    ReportedDisputes(PaymentStore payments, PaymentDisputes disputes, PaymentRecords records, OrderChanges changes) {
        this.payments = payments;
        this.disputes = disputes;
        this.records = records;
        this.changes = changes;
    }

    /** Opened once and closed once; one that is reported as closed first is never opened after that. */
    Uni<Void> follow(OrmTx tx, Order order, Payment payment, ProviderDispute dispute) {
        boolean isOpen = dispute.standing() == ProviderDispute.Standing.OPEN;
        return payments.noteDispute(tx, payment, dispute.reference(), !isOpen)
                .chain(isNew -> !isNew || payment.isReversed() || order.flags().deletedAt() != null
                        ? Steps.done()
                        : isOpen ? open(tx, order, payment, dispute) : close(tx, order, payment, dispute));
    }

    private Uni<Void> open(OrmTx tx, Order order, Payment payment, ProviderDispute dispute) {
        return Steps.when(
                !payment.isDisputed(),
                () -> disputes.open(tx, order, payment, dispute.reason(), Actor.PAYMENT_PROVIDER));
    }

    private Uni<Void> close(OrmTx tx, Order order, Payment payment, ProviderDispute dispute) {
        return dispute.standing() == ProviderDispute.Standing.LOST
                ? lose(tx, order, payment, dispute)
                : Steps.when(payment.isDisputed(), () -> disputes.resolve(tx, order, payment, Actor.PAYMENT_PROVIDER));
    }

    /** All of the payment is gone. A part of it, or one that was refunded before, is left to the merchant, still disputed. */
    private Uni<Void> lose(OrmTx tx, Order order, Payment payment, ProviderDispute dispute) {
        boolean isAll =
                dispute.amount().equals(payment.amount()) && !payment.amount().isMoreThan(order.refundable());
        Map<String, ?> facts = Map.of("paymentId", payment.id(), "amount", dispute.amount());
        OrderChange lost = OrderChange.of(order, "DISPUTE_LOST", Actor.PAYMENT_PROVIDER, facts)
                .because(dispute.reason());
        return changes.publish(tx, lost)
                .chain(() -> Steps.when(isAll, () -> records.lose(tx, order, payment, "Dispute lost")));
    }
}
