package dev.comptoir.orders.withdraw;

import dev.comptoir.orders.withdrawal.TakeWithdrawals;
import dev.comptoir.orders.withdrawal.WithdrawalStore;
import dev.comptoir.orders.withdrawal.domain.WithdrawalCase;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes a consumer's statement by the link of an order; the receipt is written in the same transaction. */
@ApplicationScoped
class WithdrawFromOrder {

    private final OrmTransactions transactions;
    private final WithdrawalStore withdrawals;
    private final TakeWithdrawals taken;
    private final Clock clock;

    WithdrawFromOrder(OrmTransactions transactions, WithdrawalStore withdrawals, TakeWithdrawals taken, Clock clock) {
        this.transactions = transactions;
        this.withdrawals = withdrawals;
        this.taken = taken;
        this.clock = clock;
    }

    Uni<Replayable<WithdrawalReceipt>> handle(UUID orderId, WithdrawRequest request, RequestKey key) {
        Instant at = clock.instant();
        return transactions.once(
                key,
                WithdrawalReceipt.class,
                tx -> withdrawals.lockCase(tx, orderId).chain(known -> take(tx, known, request, at)));
    }

    private Uni<WithdrawalReceipt> take(OrmTx tx, WithdrawalCase known, WithdrawRequest request, Instant at) {
        String orderEmail = known.order().customer().email();
        return taken.take(tx, known, request.statement(orderEmail, at))
                .map(withdrawn -> WithdrawalReceipt.of(known.order(), withdrawn));
    }
}
