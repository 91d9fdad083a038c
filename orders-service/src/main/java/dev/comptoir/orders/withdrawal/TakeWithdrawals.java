package dev.comptoir.orders.withdrawal;

import dev.comptoir.orders.withdrawal.domain.WithdrawalCase;
import dev.comptoir.orders.withdrawal.domain.WithdrawalStatement;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a consumer's statement, with its receipt, as a step of however it came in; lock the order first. */
@ApplicationScoped
public class TakeWithdrawals {

    private final WithdrawalStore withdrawals;
    private final WithdrawalChanges changes;

    TakeWithdrawals(WithdrawalStore withdrawals, WithdrawalChanges changes) {
        this.withdrawals = withdrawals;
        this.changes = changes;
    }

    public Uni<Withdrawn> take(OrmTx tx, WithdrawalCase known, WithdrawalStatement statement) {
        return withdrawals
                .nextNumber(tx)
                .map(number -> known.withdraw(statement, number, Ids::next))
                .call(withdrawn -> withdrawals.add(tx, withdrawn))
                .call(withdrawn -> changes.received(tx, known, withdrawn));
    }
}
