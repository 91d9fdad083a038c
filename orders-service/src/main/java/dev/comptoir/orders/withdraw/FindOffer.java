package dev.comptoir.orders.withdraw;

import dev.comptoir.orders.withdrawal.WithdrawalStore;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds what a consumer can withdraw from; changes nothing. */
@ApplicationScoped
class FindOffer {

    private final OrmTransactions transactions;
    private final WithdrawalStore withdrawals;

    FindOffer(OrmTransactions transactions, WithdrawalStore withdrawals) {
        this.transactions = transactions;
        this.withdrawals = withdrawals;
    }

    Uni<WithdrawalOffer> handle(UUID orderId) {
        return transactions.run(tx -> withdrawals.look(tx, orderId).map(WithdrawalOffer::of));
    }
}
