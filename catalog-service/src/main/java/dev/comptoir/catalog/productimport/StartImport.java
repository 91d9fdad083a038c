package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ImportedError;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes down that an import begins, with what the file alone shows to be wrong. */
@ApplicationScoped
class StartImport {

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
                .chain(() -> imports.add(tx, errors(id, order.file().errors())))
                .replaceWith(() -> new ImportStarted(id));
    }

    private static List<ImportedError> errors(UUID id, List<RowError> errors) {
        return IntStream.range(0, errors.size())
                .mapToObj(place -> new ImportedError(Ids.next(), id, place, errors.get(place)))
                .toList();
    }
}
