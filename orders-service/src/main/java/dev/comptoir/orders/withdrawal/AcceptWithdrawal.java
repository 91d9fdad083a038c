package dev.comptoir.orders.withdrawal;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.withdrawal.domain.WithdrawalCase;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Accepts a withdrawal: what has left comes back as a return. */
@ApplicationScoped
class AcceptWithdrawal {

    private final OrmTransactions transactions;
    private final WithdrawalStore withdrawals;
    private final WithdrawalReturns returns;
    private final WithdrawalChanges changes;
    private final Clock clock;

    AcceptWithdrawal(
            OrmTransactions transactions,
            WithdrawalStore withdrawals,
            WithdrawalReturns returns,
            WithdrawalChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.withdrawals = withdrawals;
        this.returns = returns;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Replayable<WithdrawalView>> handle(UUID id, AcceptWithdrawalRequest request, ChangeContext context) {
        return transactions.once(
                context.key(),
                WithdrawalView.class,
                tx -> withdrawals
                        .lockCaseOf(tx, id)
                        .chain(known -> accept(tx, known, known.find(id), request, context)));
    }

    private Uni<WithdrawalView> accept(
            OrmTx tx,
            WithdrawalCase known,
            Withdrawn withdrawn,
            AcceptWithdrawalRequest request,
            ChangeContext context) {
        ETags.check(context.ifMatch(), withdrawn.withdrawal().version());
        withdrawn.withdrawal().accept(context.actor(), clock.instant());
        return returns.open(tx, known, withdrawn, request.units())
                .chain(() -> changes.accepted(tx, known, withdrawn, request.isCustomerNotified()))
                .map(_ -> WithdrawalView.of(known.order(), withdrawn));
    }
}
