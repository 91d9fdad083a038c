package dev.comptoir.orders.payment;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.outbox.Outbox;
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
    private final Idempotency idempotency;
    private final OrderStore orders;
    private final PaymentStore payments;
    private final HistoryStore history;
    private final Outbox outbox;
    private final Clock clock;

    ReversePayment(
            OrmTransactions transactions,
            Idempotency idempotency,
            OrderStore orders,
            PaymentStore payments,
            HistoryStore history,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.orders = orders;
        this.payments = payments;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Reversed(Order order, Payment payment, String previousStatus) {}

    Uni<Replayable<PaymentView>> handle(
            UUID orderId, UUID paymentId, ReversePaymentRequest request, ChangeTerms terms) {
        return transactions.run(tx -> idempotency.once(
                tx,
                terms.key(),
                PaymentView.class,
                () -> orders.lock(tx, orderId)
                        .invoke(terms::check)
                        .chain(order -> payments.find(tx, orderId, paymentId)
                                .map(payment -> takeBack(order, payment, request, terms)))
                        .chain(reversed -> tell(tx, reversed, terms))));
    }

    private Reversed takeBack(Order order, Payment payment, ReversePaymentRequest request, ChangeTerms terms) {
        String before = order.paymentStatus().name();
        payment.reverse(request.reason(), terms.actor(), clock.instant());
        order.reversePayment(payment.amount());
        return new Reversed(order, payment, before);
    }

    private Uni<PaymentView> tell(OrmTx tx, Reversed reversed, ChangeTerms terms) {
        Order order = reversed.order();
        Payment payment = reversed.payment();
        Map<String, ?> facts = Map.of(
                "paymentId", payment.id(),
                "amount", payment.amount(),
                "paymentStatus", order.paymentStatus());
        return history.record(tx, order.id(), "PAYMENT_REVERSED", terms.actor(), facts)
                .chain(() -> outbox.append(tx, PaymentEvents.markedUnpaid(order, payment, reversed.previousStatus())))
                .map(_ -> PaymentView.of(order, payment));
    }
}
