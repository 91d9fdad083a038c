package dev.comptoir.orders.payment;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.payment.PaymentStore.Found;
import dev.comptoir.orders.provider.domain.ProviderDispute;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Follows what the provider reports of a dispute, in any order and any number of times. */
@ApplicationScoped
public class FollowDispute {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final PaymentStore payments;
    private final ReportedDisputes disputes;

    FollowDispute(OrmTransactions transactions, OrderStore orders, PaymentStore payments, ReportedDisputes disputes) {
        this.transactions = transactions;
        this.orders = orders;
        this.payments = payments;
        this.disputes = disputes;
    }

    /** False when its payment is not here. */
    public Uni<Boolean> handle(String provider, ProviderDispute dispute) {
        return payments.findByReference(provider, dispute.paymentReference())
                .call(found -> found.isEmpty() ? Steps.done() : follow(found.get(), dispute))
                .map(Optional::isPresent);
    }

    private Uni<Void> follow(Found found, ProviderDispute dispute) {
        return transactions.run(tx -> orders.lock(tx, found.orderId())
                .chain(order -> payments.find(tx, order.id(), found.paymentId())
                        .chain(payment -> disputes.follow(tx, order, payment, dispute))));
    }
}
