package dev.comptoir.orders.orderimport;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Stops an import behind the batch that is being written; the orders it has made stay. */
@ApplicationScoped
class CancelImport {

    private final SqlTransactions transactions;
    private final ImportStore imports;
    private final Clock clock;

    CancelImport(SqlTransactions transactions, ImportStore imports, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.clock = clock;
    }

    Uni<Replayable<ImportView>> handle(UUID id, RequestKey key) {
        return transactions.once(
                key,
                ImportView.class,
                tx -> imports.cancel(tx, id, clock.instant())
                        .chain(cancelled -> cancelled
                                .map(view -> Uni.createFrom().item(view))
                                .orElseGet(() -> imports.find(id).invoke(CancelImport::refuse))));
    }

    private static void refuse(ImportView view) {
        throw ImportProblem.finished(view.id(), view.state());
    }
}
