package dev.comptoir.campaigns.suppression;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes an address off the list; what was cancelled stays cancelled. */
@ApplicationScoped
class RemoveSuppression {

    private final SqlTransactions transactions;
    private final SuppressionStore suppressions;

    RemoveSuppression(SqlTransactions transactions, SuppressionStore suppressions) {
        this.transactions = transactions;
        this.suppressions = suppressions;
    }

    Uni<Void> handle(UUID id) {
        return transactions.run(tx -> suppressions.remove(tx, id));
    }
}
