package dev.comptoir.orders.payment;

import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.payment.PaymentNews.Recorded;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.orders.payment.domain.PaymentNote;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Marks an order as paid by hand, wholly or in part. */
@ApplicationScoped
class RecordPayment {

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final OrderStore orders;
    private final PaymentStore payments;
    private final PaymentNews news;
    private final Clock clock;

    RecordPayment(
            OrmTransactions transactions,
            Idempotency idempotency,
            OrderStore orders,
            PaymentStore payments,
            PaymentNews news,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.orders = orders;
        this.payments = payments;
        this.news = news;
        this.clock = clock;
    }

    Uni<Replayable<PaymentView>> handle(UUID orderId, RecordPaymentRequest request, ChangeTerms terms) {
        return transactions.run(
                tx -> idempotency.once(tx, terms.key(), PaymentView.class, () -> record(tx, orderId, request, terms)));
    }

    private Uni<PaymentView> record(OrmTx tx, UUID orderId, RecordPaymentRequest request, ChangeTerms terms) {
        return orders.lock(tx, orderId)
                .invoke(terms::check)
                .map(order -> take(order, request, terms))
                .call(recorded -> payments.add(tx, recorded.payment()))
                .call(recorded -> news.tell(tx, recorded, terms.actor()))
                .map(recorded -> PaymentView.of(recorded.order(), recorded.payment()));
    }

    private Recorded take(Order order, RecordPaymentRequest request, ChangeTerms terms) {
        String before = order.paymentStatus().name();
        Money amount = request.amount() == null ? order.due() : request.amount();
        if (!amount.currency().equals(order.currency())) {
            throw new InvalidMoney("The order is paid in " + order.currency() + ".");
        }
        order.recordPayment(amount);
        PaymentNote note = new PaymentNote(request.method(), request.reference(), terms.actor());
        return new Recorded(order, Payment.byHand(Ids.next(), order.id(), amount, note, clock.instant()), before);
    }
}
