package dev.comptoir.orders.payment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Marks a payment as not received after all; the payment and its reversal both stay on record. */
@ApplicationScoped
class ReversePayment {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final PaymentStore payments;
    private final OrderChanges changes;
    private final Clock clock;

    ReversePayment(
            OrmTransactions transactions, OrderStore orders, PaymentStore payments, OrderChanges changes, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.payments = payments;
        this.changes = changes;
        this.clock = clock;
    }

    private record Reversed(Order order, Payment payment, String previousStatus) {}

    Uni<Replayable<PaymentView>> handle(
            UUID orderId, UUID paymentId, ReversePaymentRequest request, ChangeContext context) {
        return transactions.once(
                context.key(), PaymentView.class, tx -> reverse(tx, orderId, paymentId, request, context));
    }

    private Uni<PaymentView> reverse(
            OrmTx tx, UUID orderId, UUID paymentId, ReversePaymentRequest request, ChangeContext context) {
        return orders.lock(tx, orderId)
                .invoke(context::check)
                .chain(order ->
                        payments.find(tx, orderId, paymentId).map(payment -> reverse(order, payment, request, context)))
                .call(reversed -> changes.publish(tx, change(reversed, context.actor())))
                .map(reversed -> PaymentView.of(reversed.order(), reversed.payment()));
    }

    private Reversed reverse(Order order, Payment payment, ReversePaymentRequest request, ChangeContext context) {
        String before = order.paymentStatus().name();
        payment.reverse(request.reason(), context.actor(), clock.instant());
        order.reversePayment(payment.amount());
        return new Reversed(order, payment, before);
    }

    private static OrderChange change(Reversed reversed, String actor) {
        Payment payment = reversed.payment();
        Map<String, ?> facts = Map.of(
                "paymentId", payment.id(),
                "amount", payment.amount(),
                "paymentStatus", reversed.order().paymentStatus());
        return OrderChange.of(reversed.order(), "PAYMENT_REVERSED", actor, facts)
                .publishing(() -> PaymentEvents.markedUnpaid(reversed.order(), payment, reversed.previousStatus()));
    }
}
