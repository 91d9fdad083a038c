package dev.comptoir.orders.paymentsession;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Follows what the provider reports of a payment, in any order and any number of times. */
@ApplicationScoped
public class FollowPayment {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final PaymentSessionStore sessions;
    private final SessionProgress progress;

    FollowPayment(
            OrmTransactions transactions, OrderStore orders, PaymentSessionStore sessions, SessionProgress progress) {
        this.transactions = transactions;
        this.orders = orders;
        this.sessions = sessions;
        this.progress = progress;
    }

    /** A session that is not here or began at another provider is none of this one's. */
    public Uni<Void> handle(String provider, ProviderPayment payment) {
        return sessions.orderOf(payment.sessionId(), provider)
                .chain(orderId -> orderId.isEmpty() ? Steps.done() : follow(orderId.get(), payment));
    }

    private Uni<Void> follow(UUID orderId, ProviderPayment payment) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .chain(order -> sessions.get(tx, payment.sessionId())
                        .chain(session -> progress.follow(tx, order, session, payment))));
    }
}
