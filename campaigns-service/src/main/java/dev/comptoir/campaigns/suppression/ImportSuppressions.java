package dev.comptoir.campaigns.suppression;

import dev.comptoir.campaigns.reminder.domain.SuppressionReason;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts many addresses on the list, all or none. */
@ApplicationScoped
class ImportSuppressions {

    private final SqlTransactions transactions;
    private final SuppressShoppers shoppers;

    ImportSuppressions(SqlTransactions transactions, SuppressShoppers shoppers) {
        this.transactions = transactions;
        this.shoppers = shoppers;
    }

    Uni<Replayable<ImportedSuppressions>> handle(ImportSuppressionsRequest request, RequestKey key) {
        Suppression why = new Suppression(SuppressionReason.IMPORTED, request.note());
        return transactions.once(key, ImportedSuppressions.class, tx -> shoppers.suppress(tx, request.emails(), why));
    }
}
