package dev.comptoir.orders.payment;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.orders.payment.domain.PaymentProblem;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Opens and closes disputes over payments, as steps in the transaction of whoever does; lock the order first. */
@ApplicationScoped
public class PaymentDisputes {

    private final PaymentStore payments;
    private final OrderChanges changes;
    private final Clock clock;

    PaymentDisputes(PaymentStore payments, OrderChanges changes, Clock clock) {
        this.payments = payments;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Void> open(OrmTx tx, Order order, Payment payment, String reason, String actor) {
        order.check(OrderMove.DISPUTE_PAYMENT);
        payment.dispute(reason, actor, clock.instant());
        Map<String, ?> facts = Map.of("paymentId", payment.id(), "amount", payment.amount());
        OrderChange change = OrderChange.of(order, "PAYMENT_DISPUTED", actor, facts)
                .because(reason)
                .publishing(() -> PaymentEvents.disputed(order, payment));
        return follow(tx, order).chain(() -> changes.publish(tx, change));
    }

    Uni<Void> resolve(OrmTx tx, Order order, Payment payment, String actor) {
        order.check(OrderMove.RESOLVE_DISPUTE);
        payment.resolveDispute(actor, clock.instant());
        Map<String, ?> facts = Map.of("paymentId", payment.id(), "amount", payment.amount());
        OrderChange change = OrderChange.of(order, "DISPUTE_RESOLVED", actor, facts)
                .publishing(() -> PaymentEvents.resolved(order, payment));
        return follow(tx, order).chain(() -> changes.publish(tx, change));
    }

    /** Disputes the newest payment that is not taken back. */
    public Uni<Void> openNewest(OrmTx tx, Order order, String reason, String actor) {
        return payments.ofOrder(tx, order.id())
                .map(all -> all.stream()
                        .filter(payment -> !payment.isReversed())
                        .reduce((_, newest) -> newest)
                        .orElseThrow(PaymentProblem::nothingToDispute))
                .chain(payment -> open(tx, order, payment, reason, actor));
    }

    /** Ends every dispute that is open. */
    public Uni<Void> resolveAll(OrmTx tx, Order order, String actor) {
        return payments.ofOrder(tx, order.id())
                .chain(all -> Steps.each(
                        all.stream().filter(Payment::isDisputed).toList(),
                        payment -> resolve(tx, order, payment, actor)));
    }

    /** The order is disputed as long as one of its payments is. */
    private Uni<Void> follow(OrmTx tx, Order order) {
        return payments.ofOrder(tx, order.id())
                .invoke(all -> OrderMarks.disputed(order, oldest(all)))
                .replaceWithVoid();
    }

    private static Instant oldest(List<Payment> all) {
        return all.stream()
                .filter(Payment::isDisputed)
                .map(Payment::disputedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
