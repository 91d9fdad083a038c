package dev.comptoir.orders.payment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notes that a dispute over a payment is over. */
@ApplicationScoped
class ResolveDispute {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final PaymentStore payments;
    private final PaymentDisputes disputes;

    ResolveDispute(OrmTransactions transactions, OrderStore orders, PaymentStore payments, PaymentDisputes disputes) {
        this.transactions = transactions;
        this.orders = orders;
        this.payments = payments;
        this.disputes = disputes;
    }

    Uni<PaymentView> handle(UUID orderId, UUID paymentId, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(context::check)
                .chain(order -> payments.find(tx, orderId, paymentId)
                        .call(payment -> disputes.resolve(tx, order, payment, context.actor()))
                        .map(payment -> PaymentView.of(order, payment))));
    }
}
