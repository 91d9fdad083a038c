package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ImportedProduct;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.catalog.productimport.domain.Rejected;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes down some products of a file that are not taken over; a file may have as many as rows. */
@ApplicationScoped
class LogRejected {

    private final OrmTransactions transactions;
    private final ImportStore imports;
    private final Clock clock;

    LogRejected(OrmTransactions transactions, ImportStore imports, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.clock = clock;
    }

    Uni<Void> handle(UUID importId, List<Rejected> rejected) {
        Instant now = clock.instant();
        return transactions.run(tx -> imports.lock(tx, importId)
                .invoke(ProductImport::requireRunning)
                .invoke(run -> run.stepDone(now))
                .chain(() -> imports.add(tx, rows(importId, rejected, now))));
    }

    private static List<ImportedProduct> rows(UUID importId, List<Rejected> rejected, Instant now) {
        return rejected.stream()
                .map(each -> ImportedProduct.rejected(Ids.next(), importId, each, now))
                .toList();
    }
}
