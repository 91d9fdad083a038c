package dev.comptoir.orders.withdraw;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.withdrawal.TakeWithdrawals;
import dev.comptoir.orders.withdrawal.WithdrawalStore;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes withdrawals of the statements that name an order and its address; the others stay for the merchant to read. */
@ApplicationScoped
class MatchStatements {

    private static final int MOST = 100;

    private final OrmTransactions transactions;
    private final StatementStore statements;
    private final WithdrawalStore withdrawals;
    private final TakeWithdrawals taken;
    private final Clock clock;

    MatchStatements(
            OrmTransactions transactions,
            StatementStore statements,
            WithdrawalStore withdrawals,
            TakeWithdrawals taken,
            Clock clock) {
        this.transactions = transactions;
        this.statements = statements;
        this.withdrawals = withdrawals;
        this.taken = taken;
        this.clock = clock;
    }

    @Scheduled(every = "${orders.withdrawals.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return statements
                .open(MOST)
                .chain(open -> Steps.each(
                        open,
                        statement -> transactions.run(tx -> statements
                                .claim(tx, statement.id())
                                .chain(isMine -> Steps.when(isMine, () -> match(tx, statement))))));
    }

    private Uni<Void> match(OrmTx tx, Statement statement) {
        return statements
                .match(tx, statement)
                .chain(order -> order.map(id -> take(tx, id, statement))
                        .orElseGet(() -> statements.unmatched(tx, statement.id(), clock.instant())));
    }

    /** What is withdrawn from already, or cancelled, has nothing more to come. */
    private Uni<Void> take(OrmTx tx, UUID orderId, Statement statement) {
        return withdrawals
                .lockCase(tx, orderId)
                .chain(known -> taken.take(tx, known, statement.statement()))
                .map(Withdrawn::withdrawal)
                .chain(made -> statements.matched(tx, statement.id(), made.id(), clock.instant()))
                .onFailure(DomainException.class)
                .recoverWithUni(() -> statements.unmatched(tx, statement.id(), clock.instant()));
    }
}
