package dev.comptoir.orders.exchange;

import dev.comptoir.orders.returns.ExchangedReturns;
import dev.comptoir.orders.returns.ExchangedReturns.Worth;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decides whether a return can be exchanged and what its goods are worth, before anything is placed for them. */
@ApplicationScoped
class PlanExchange {

    private final OrmTransactions transactions;
    private final ExchangedReturns returns;

    PlanExchange(OrmTransactions transactions, ExchangedReturns returns) {
        this.transactions = transactions;
        this.returns = returns;
    }

    Uni<Worth> handle(UUID returnId, boolean withShipping) {
        return transactions.run(tx -> returns.worth(tx, returnId, withShipping));
    }
}
