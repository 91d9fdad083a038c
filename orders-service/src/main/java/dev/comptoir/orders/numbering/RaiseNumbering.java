package dev.comptoir.orders.numbering;

import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the next order number at least this one, for orders that bring numbers of the store's own series along. */
@ApplicationScoped
public class RaiseNumbering {

    private final SqlTransactions transactions;
    private final NumberingStore numbering;

    RaiseNumbering(SqlTransactions transactions, NumberingStore numbering) {
        this.transactions = transactions;
        this.numbering = numbering;
    }

    public Uni<Void> handle(long next) {
        return transactions.run(tx -> numbering
                .lock(tx)
                .chain(current -> Steps.when(current.nextOrderNumber() < next, () -> numbering.raise(tx, next))));
    }
}
