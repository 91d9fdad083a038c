package dev.comptoir.orders.payment;

import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.orders.payment.domain.PaymentProblem;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores payments. */
@ApplicationScoped
class PaymentStore {

    Uni<Void> add(OrmTx tx, Payment payment) {
        return tx.session().persist(payment);
    }

    /** All payments, oldest first; lock the order first. */
    Uni<List<Payment>> ofOrder(OrmTx tx, UUID orderId) {
        return tx.session()
                .createSelectionQuery("from Payment where orderId = :order order by id", Payment.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** A payment of that order; lock the order first. */
    Uni<Payment> find(OrmTx tx, UUID orderId, UUID paymentId) {
        return tx.session().find(Payment.class, paymentId).map(payment -> orNotFound(orderId, paymentId, payment));
    }

    private static Payment orNotFound(UUID orderId, UUID paymentId, Payment payment) {
        if (payment == null || !payment.orderId().equals(orderId)) {
            throw PaymentProblem.notFound(paymentId);
        }
        return payment;
    }
}
