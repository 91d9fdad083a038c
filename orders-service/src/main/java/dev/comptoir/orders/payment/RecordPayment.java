package dev.comptoir.orders.payment;

import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.payment.domain.Payment;
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
    private final OrderStore orders;
    private final PaymentStore payments;
    private final OrderChanges changes;
    private final Clock clock;

    RecordPayment(
            OrmTransactions transactions, OrderStore orders, PaymentStore payments, OrderChanges changes, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.payments = payments;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Replayable<PaymentView>> handle(UUID orderId, RecordPaymentRequest request, ChangeContext context) {
        return transactions.once(context.key(), PaymentView.class, tx -> record(tx, orderId, request, context));
    }

    private Uni<PaymentView> record(OrmTx tx, UUID orderId, RecordPaymentRequest request, ChangeContext context) {
        return orders.lock(tx, orderId)
                .invoke(context::check)
                .map(order -> record(order, request, context))
                .call(recorded -> payments.add(tx, recorded.payment()))
                .call(recorded -> orders.lines(tx, orderId)
                        .chain(lines -> changes.publish(tx, recorded.change(lines, context.actor()))))
                .map(recorded -> PaymentView.of(recorded.order(), recorded.payment()));
    }

    private RecordedPayment record(Order order, RecordPaymentRequest request, ChangeContext context) {
        String before = order.paymentStatus().name();
        Money amount = request.amount() == null ? order.due() : request.amount();
        if (!amount.currency().equals(order.currency())) {
            throw new InvalidMoney("The order is paid in " + order.currency() + ".");
        }
        order.recordPayment(amount);
        Payment payment =
                Payment.byHand(Ids.next(), order.id(), amount, request.note(context.actor()), clock.instant());
        return new RecordedPayment(order, payment, before);
    }
}
