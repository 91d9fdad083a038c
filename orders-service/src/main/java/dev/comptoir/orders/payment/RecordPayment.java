package dev.comptoir.orders.payment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Marks an order as paid by hand, wholly or in part. */
@ApplicationScoped
class RecordPayment {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final PaymentRecords records;

    RecordPayment(OrmTransactions transactions, OrderStore orders, PaymentRecords records) {
        this.transactions = transactions;
        this.orders = orders;
        this.records = records;
    }

    Uni<Replayable<PaymentView>> handle(UUID orderId, RecordPaymentRequest request, ChangeContext context) {
        return transactions.once(
                context.key(),
                PaymentView.class,
                tx -> orders.lock(tx, orderId)
                        .invoke(context::check)
                        .chain(order -> records.record(tx, order, request, context.actor()))
                        .map(recorded -> PaymentView.of(recorded.order(), recorded.payment())));
    }
}
