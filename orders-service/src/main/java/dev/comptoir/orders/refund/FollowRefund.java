package dev.comptoir.orders.refund;

import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.refund.RefundTransferStore.Found;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Follows what the provider reports of a refund, made here or at the provider's own pages, in any order and any number of times. */
@ApplicationScoped
public class FollowRefund {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final RefundTransferStore transfers;
    private final ReportedRefunds reported;

    FollowRefund(
            OrmTransactions transactions, OrderStore orders, RefundTransferStore transfers, ReportedRefunds reported) {
        this.transactions = transactions;
        this.orders = orders;
        this.transfers = transfers;
        this.reported = reported;
    }

    /** False when its payment is not here. */
    public Uni<Boolean> handle(String provider, ProviderRefund refund) {
        return transfers
                .payment(provider, refund.paymentReference())
                .call(payment -> payment.isEmpty() ? Steps.done() : follow(payment.get(), refund))
                .map(Optional::isPresent);
    }

    private Uni<Void> follow(Found payment, ProviderRefund refund) {
        return transactions.run(
                tx -> orders.lock(tx, payment.orderId()).chain(order -> reported.follow(tx, order, payment, refund)));
    }
}
