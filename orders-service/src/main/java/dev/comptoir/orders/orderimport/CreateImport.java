package dev.comptoir.orders.orderimport;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets an import of a file wait that has come whole; a request repeated with its key is the first one's import. */
@ApplicationScoped
class CreateImport {

    private final SqlTransactions transactions;
    private final ImportStore imports;

    CreateImport(SqlTransactions transactions, ImportStore imports) {
        this.transactions = transactions;
        this.imports = imports;
    }

    Uni<Replayable<ImportView>> handle(UUID id, RequestKey key) {
        return transactions.once(key, ImportView.class, tx -> imports.submit(tx, id));
    }
}
