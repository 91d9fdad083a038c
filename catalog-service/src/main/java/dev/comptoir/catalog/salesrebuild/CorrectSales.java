package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts right what was counted of orders that still stand as they did when they were first found to differ. */
@ApplicationScoped
class CorrectSales {

    private final SqlTransactions transactions;
    private final SuspectStore suspects;

    CorrectSales(SqlTransactions transactions, SuspectStore suspects) {
        this.transactions = transactions;
        this.suspects = suspects;
    }

    Uni<Void> handle(OpenRebuild rebuild, NamedOrders orders) {
        return suspects.certain(rebuild.id(), orders)
                .chain(certain -> Steps.when(
                        certain > 0,
                        () -> transactions.run(
                                tx -> suspects.lock(tx).chain(() -> suspects.correct(tx, rebuild.id(), orders)))));
    }
}
