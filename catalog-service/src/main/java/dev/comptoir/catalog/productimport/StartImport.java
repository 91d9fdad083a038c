package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ImportedError;
import dev.comptoir.catalog.productimport.domain.ImportedProduct;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes down that an import begins, with what the file alone shows to be wrong. */
@ApplicationScoped
class StartImport {

    static final int KEPT_ERRORS = 1000;

    private final OrmTransactions transactions;
    private final ImportStore imports;
    private final Clock clock;

    StartImport(OrmTransactions transactions, ImportStore imports, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.clock = clock;
    }

    Uni<Replayable<ImportStarted>> handle(ImportOrder order) {
        return transactions.once(order.key(), ImportStarted.class, tx -> start(tx, order));
    }

    private Uni<ImportStarted> start(OrmTx tx, ImportOrder order) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        ProductImport started = ProductImport.start(id, order.file(), order.isDryRun(), order.caller(), now);
        return imports.add(tx, List.of(started))
                .chain(() -> imports.add(tx, known(id, order.file(), now)))
                .replaceWith(() -> new ImportStarted(id));
    }

    private static List<Object> known(UUID id, ParsedFile file, Instant now) {
        List<Object> rows = new ArrayList<>();
        file.rejected().forEach(each -> rows.add(ImportedProduct.rejected(Ids.next(), id, each, now)));
        for (int i = 0; i < Math.min(KEPT_ERRORS, file.errors().size()); i++) {
            rows.add(new ImportedError(Ids.next(), id, i, file.errors().get(i)));
        }
        return rows;
    }
}
