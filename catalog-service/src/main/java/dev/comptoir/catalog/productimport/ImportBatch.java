package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.imagecopy.ImageCopyStore;
import dev.comptoir.catalog.product.ProductEvents;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes some products of a file over, with their events and results, in one transaction: all of them or none. */
@ApplicationScoped
class ImportBatch {

    private final OrmTransactions transactions;
    private final ImportStore imports;
    private final KnownStore knownProducts;
    private final ProductStore products;
    private final Outbox outbox;
    private final ImageCopyStore copies;
    private final Clock clock;

    ImportBatch(
            OrmTransactions transactions,
            ImportStore imports,
            KnownStore knownProducts,
            ProductStore products,
            Outbox outbox,
            ImageCopyStore copies,
            Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.knownProducts = knownProducts;
        this.products = products;
        this.outbox = outbox;
        this.copies = copies;
        this.clock = clock;
    }

    /** @param copiesImages whether the pictures of what is taken over are to be copied */
    Uni<Void> handle(UUID importId, List<ProductDraft> drafts, boolean copiesImages) {
        return transactions.run(tx -> imports.lock(tx, importId)
                .invoke(ProductImport::requireRunning)
                .chain(run -> knownProducts.lock(tx, drafts).chain(known -> decide(tx, run, drafts, known)))
                .call(outcome -> Steps.when(copiesImages, () -> copies.add(tx, outcome.images(), clock.instant())))
                .replaceWithVoid());
    }

    private Uni<BatchOutcome> decide(OrmTx tx, ProductImport run, List<ProductDraft> drafts, Known known) {
        Instant now = clock.instant();
        if (run.isDryRun()) {
            products.detachAll(tx, known.products().values());
        }
        BatchOutcome outcome = BatchOutcome.of(run, drafts, known, now);
        return Steps.when(!run.isDryRun(), () -> write(tx, outcome))
                .chain(() -> imports.add(tx, outcome.log()))
                .replaceWith(outcome);
    }

    private Uni<Void> write(OrmTx tx, BatchOutcome outcome) {
        return products.addAll(tx, outcome.created()).chain(() -> outbox.append(tx, events(outcome)));
    }

    private static List<Event> events(BatchOutcome outcome) {
        return Stream.concat(
                        outcome.created().stream().<Event>map(ProductEvents::created),
                        outcome.updated().stream().<Event>map(ProductEvents::updated))
                .toList();
    }
}
