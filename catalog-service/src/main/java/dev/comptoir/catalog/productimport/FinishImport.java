package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ImportState;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Closes an import: completed, or failed with the reason; one that is closed already stays as it is. */
@ApplicationScoped
class FinishImport {

    private final OrmTransactions transactions;
    private final ImportStore imports;
    private final Clock clock;

    FinishImport(OrmTransactions transactions, ImportStore imports, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * @param failure why it ended early; empty when it is complete
     */
    Uni<Void> handle(UUID importId, String failure) {
        return transactions.run(tx ->
                imports.lock(tx, importId).invoke(run -> finish(run, failure)).replaceWithVoid());
    }

    private void finish(ProductImport run, String failure) {
        Instant now = clock.instant();
        if (run.state() == ImportState.RUNNING && failure.isEmpty()) {
            run.complete(now);
        } else if (run.state() == ImportState.RUNNING) {
            run.fail(failure, now);
        }
    }
}
