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

/** Refuses a withdrawal, with the reason the customer reads. */
@ApplicationScoped
class RefuseWithdrawal {

    private final OrmTransactions transactions;
    private final WithdrawalStore withdrawals;
    private final WithdrawalChanges changes;
    private final Clock clock;

    RefuseWithdrawal(
            OrmTransactions transactions, WithdrawalStore withdrawals, WithdrawalChanges changes, Clock clock) {
        this.transactions = transactions;
        this.withdrawals = withdrawals;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Replayable<WithdrawalView>> handle(UUID id, RefuseWithdrawalRequest request, ChangeContext context) {
        return transactions.once(
                context.key(),
                WithdrawalView.class,
                tx -> withdrawals
                        .lockCaseOf(tx, id)
                        .chain(known -> refuse(tx, known, known.find(id), request, context)));
    }

    private Uni<WithdrawalView> refuse(
            OrmTx tx,
            WithdrawalCase known,
            Withdrawn withdrawn,
            RefuseWithdrawalRequest request,
            ChangeContext context) {
        ETags.check(context.ifMatch(), withdrawn.withdrawal().version());
        withdrawn.withdrawal().refuse(request.reason(), context.actor(), clock.instant());
        return changes.refused(tx, known, withdrawn, request.isCustomerNotified())
                .map(_ -> WithdrawalView.of(known.order(), withdrawn));
    }
}
