package dev.comptoir.orders.withdraw;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Takes a statement by order number and e-mail address. Nothing is looked up here, so that answer and time are the same whether or
 * not there is such an order; what it leads to is seen only by who reads the mails of that address.
 */
@ApplicationScoped
class StateWithdrawal {

    private final SqlTransactions transactions;
    private final StatementStore statements;
    private final Clock clock;

    StateWithdrawal(SqlTransactions transactions, StatementStore statements, Clock clock) {
        this.transactions = transactions;
        this.statements = statements;
        this.clock = clock;
    }

    Uni<Replayable<StatedWithdrawal>> handle(StateWithdrawalRequest request, RequestKey key) {
        Instant at = clock.instant();
        return transactions.once(
                key,
                StatedWithdrawal.class,
                tx -> statements.add(tx, Statement.of(Ids.next(), request, at)).replaceWith(new StatedWithdrawal(at)));
    }
}
