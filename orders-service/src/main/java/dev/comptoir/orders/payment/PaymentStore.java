package dev.comptoir.orders.payment;

import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.orders.payment.domain.PaymentProblem;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores payments. */
@ApplicationScoped
class PaymentStore {

    Uni<Void> add(OrmTx tx, Payment payment) {
        return tx.session().persist(payment);
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
