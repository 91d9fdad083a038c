package dev.comptoir.orders.payment;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.orders.payment.domain.PaymentProblem;
import dev.comptoir.orders.provider.OutdatedSessionStore;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores payments. */
@ApplicationScoped
class PaymentStore {

    private static final String BY_REFERENCE =
            "select order_id, id from payments where provider = $1 and reference = $2";

    // Told once that it is open and once that it is closed, which it stays.
    private static final String NOTE_DISPUTE = """
            insert into provider_disputes (provider, reference, payment_id, is_closed) values ($1, $2, $3, $4)
            on conflict (provider, reference) do update set is_closed = true
             where excluded.is_closed and not provider_disputes.is_closed""";

    private final SqlPool reads;
    private final OutdatedSessionStore sessions;

    PaymentStore(SqlPool reads, OutdatedSessionStore sessions) {
        this.reads = reads;
        this.sessions = sessions;
    }

    /** Which payment it is, and of which order. */
    record Found(UUID orderId, UUID paymentId) {

        static Found read(Columns c) {
            return new Found(c.uuid(), c.uuid());
        }
    }

    /** What a provider has taken, by the provider's reference. */
    Uni<Optional<Found>> findByReference(String provider, String reference) {
        return reads.find(BY_REFERENCE, Found::read, provider, reference);
    }

    /** Whether that was not known yet; lock the order first. */
    Uni<Boolean> noteDispute(OrmTx tx, Payment payment, String reference, boolean isClosed) {
        return tx.execute(NOTE_DISPUTE, payment.provider(), reference, payment.id(), isClosed)
                .map(changed -> changed == 1);
    }

    Uni<Void> add(OrmTx tx, Payment payment) {
        return tx.session().persist(payment);
    }

    /** What is paid by hand is not asked for online any more. */
    Uni<Void> addByHand(OrmTx tx, Payment payment, Money due) {
        return add(tx, payment).chain(() -> sessions.end(tx, payment.orderId(), due));
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
