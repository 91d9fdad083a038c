package dev.comptoir.orders.payment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Marks a payment as not received after all; the payment and its reversal both stay on record. */
@ApplicationScoped
class ReversePayment {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final PaymentStore payments;
    private final PaymentRecords records;

    ReversePayment(OrmTransactions transactions, OrderStore orders, PaymentStore payments, PaymentRecords records) {
        this.transactions = transactions;
        this.orders = orders;
        this.payments = payments;
        this.records = records;
    }

    Uni<Replayable<PaymentView>> handle(
            UUID orderId, UUID paymentId, ReversePaymentRequest request, ChangeContext context) {
        return transactions.once(
                context.key(),
                PaymentView.class,
                tx -> orders.lock(tx, orderId)
                        .invoke(context::check)
                        .chain(order -> payments.find(tx, orderId, paymentId)
                                .call(payment -> records.reverse(tx, order, payment, request.reason(), context.actor()))
                                .map(payment -> PaymentView.of(order, payment))));
    }
}
