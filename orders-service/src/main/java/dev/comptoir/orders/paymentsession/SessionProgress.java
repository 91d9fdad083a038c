package dev.comptoir.orders.paymentsession;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.payment.PaymentRecords;
import dev.comptoir.orders.payment.ReceivedMoney;
import dev.comptoir.orders.paymentsession.domain.PaymentSession;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Notes on a session what the provider says of it, as a step in the transaction of whoever was told; lock the order first. */
@ApplicationScoped
class SessionProgress {

    private final PaymentRecords payments;
    private final OrderChanges changes;
    private final Clock clock;

    SessionProgress(PaymentRecords payments, OrderChanges changes, Clock clock) {
        this.payments = payments;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Void> note(OrmTx tx, Order order, PaymentSession session, ProviderAnswer<ProviderPayment> answer) {
        return switch (answer) {
            case ProviderAnswer.Done<ProviderPayment> done -> follow(tx, order, session, done.body());
            case ProviderAnswer.Refused<ProviderPayment> refused -> {
                session.refused(refused.code(), clock.instant());
                // Of one that was open it is a look that found nothing, such as with the key of another account.
                session.unanswered(false, clock.instant());
                yield Steps.done();
            }
            case ProviderAnswer.Unknown<ProviderPayment> unknown -> {
                session.unanswered(unknown.isAnswered(), clock.instant());
                yield Steps.done();
            }
        };
    }

    /** Money that came is recorded with the first word of it, whoever brings that. */
    Uni<Void> follow(OrmTx tx, Order order, PaymentSession session, ProviderPayment payment) {
        boolean isPaid = session.isPaidBy(payment);
        boolean isFailed = session.isNewFailure(payment);
        session.follow(payment, clock.instant());
        if (isPaid) {
            return receive(tx, order, session, payment);
        }
        return Steps.when(isFailed, () -> fail(tx, order, session));
    }

    private Uni<Void> fail(OrmTx tx, Order order, PaymentSession session) {
        OrderMarks.paymentFailed(order, clock.instant());
        return changes.publish(tx, failed(order, session));
    }

    private Uni<Void> receive(OrmTx tx, Order order, PaymentSession session, ProviderPayment payment) {
        if (!payment.received().currency().equals(order.currency())) {
            return changes.publish(tx, unmatched(order, session, payment));
        }
        ReceivedMoney money =
                new ReceivedMoney(session.provider(), payment.paymentReference(), payment.received(), payment.method());
        return payments.receive(tx, order, money)
                .invoke(recorded -> session.recordedAs(recorded.id()))
                .replaceWithVoid();
    }

    private static OrderChange failed(Order order, PaymentSession session) {
        Map<String, ?> facts = Map.of("paymentSessionId", session.id(), "amount", session.amount());
        return OrderChange.of(order, "PAYMENT_FAILED", Actor.PAYMENT_PROVIDER, facts)
                .because(session.failureCode());
    }

    /** Money in another currency than the order's cannot be added to it: it is noted, and given back at the provider. */
    private static OrderChange unmatched(Order order, PaymentSession session, ProviderPayment payment) {
        Map<String, ?> facts = Map.of("paymentSessionId", session.id(), "amount", payment.received());
        return OrderChange.of(order, "PAYMENT_UNMATCHED", Actor.PAYMENT_PROVIDER, facts)
                .because("Paid in another currency than the order's. Give it back at the provider.");
    }
}
