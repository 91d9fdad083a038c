package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.catalog.ParsingPool;
import dev.comptoir.catalog.imagecopy.ImageCopyStore;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.Rejected;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Carries an import through, batch by batch, each in a transaction of its own and read from disk just before. */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int RETRIES = 3;
    private static final int REJECTED = 500;

    private final ParsingPool pool;
    private final LogRejected rejects;
    private final ImportBatch batches;
    private final RelateBatch relations;
    private final FinishImport finish;
    private final ImageCopyStore copies;
    private final int batchSize;

    ImportRun(
            ParsingPool pool,
            LogRejected rejects,
            ImportBatch batches,
            RelateBatch relations,
            FinishImport finish,
            ImageCopyStore copies,
            CatalogConfig config) {
        this.pool = pool;
        this.rejects = rejects;
        this.batches = batches;
        this.relations = relations;
        this.finish = finish;
        this.copies = copies;
        this.batchSize = config.imports().batchSize();
    }

    Uni<Void> run(UUID importId, ImportOrder order) {
        List<List<ProductDraft>> portions = Portions.of(order.file(), batchSize);
        return Steps.each(Portions.ofRejected(order.file(), REJECTED), some -> rejected(importId, some))
                .chain(() -> Steps.each(portions, some -> read(some).chain(drafts -> batch(importId, drafts, order))))
                .chain(() -> Steps.when(
                        order.namesRelated(),
                        () -> Steps.each(portions, some -> read(some).chain(this::relate))))
                .chain(() -> finish.handle(importId, ""))
                .onFailure()
                .recoverWithUni(failure -> failed(importId, failure));
    }

    /** From disk, and nothing of it is read twice. */
    private <T> Uni<List<T>> read(List<T> portion) {
        return pool.run(() -> List.copyOf(portion));
    }

    private Uni<Void> rejected(UUID importId, List<Rejected> portion) {
        return read(portion)
                .chain(some -> rejects.handle(importId, some)
                        .onFailure(DatabaseFailure::mayPass)
                        .retry()
                        .atMost(RETRIES));
    }

    /** In the order of the ids, so that two imports never wait for each other in a ring. */
    private Uni<Void> batch(UUID importId, List<ProductDraft> drafts, ImportOrder order) {
        List<ProductDraft> inOrder = drafts.stream()
                .sorted(Comparator.comparing(ProductDraft::externalId))
                .toList();
        return order.copiesImages() && !order.isDryRun()
                ? copies.known(images(inOrder))
                        .chain(known -> attempt(importId, withCopies(inOrder, known), true, RETRIES))
                : attempt(importId, inOrder, false, RETRIES);
    }

    private Uni<Void> relate(List<ProductDraft> drafts) {
        List<ProductDraft> naming =
                drafts.stream().filter(draft -> !draft.relatedNames().isEmpty()).toList();
        return Steps.when(
                !naming.isEmpty(),
                () -> relations
                        .handle(naming)
                        .onFailure(DatabaseFailure::mayPass)
                        .retry()
                        .atMost(RETRIES));
    }

    private static List<String> images(List<ProductDraft> drafts) {
        return drafts.stream().flatMap(draft -> draft.images().stream()).toList();
    }

    /** What was copied before is there already: the same file again changes nothing. */
    private static List<ProductDraft> withCopies(List<ProductDraft> drafts, Map<String, String> known) {
        return drafts.stream()
                .map(draft -> draft.withImages(url -> known.getOrDefault(url, url)))
                .toList();
    }

    /** A lost race for a name is decided anew, product by product; a passing failure is tried again. */
    private Uni<Void> attempt(UUID importId, List<ProductDraft> drafts, boolean copiesImages, int left) {
        Uni<Void> work = batches.handle(importId, drafts, copiesImages);
        return left == 0
                ? work
                : work.onFailure(failure -> ProductStore.isTaken(failure) || DatabaseFailure.mayPass(failure))
                        .recoverWithUni(() -> oneByOne(importId, drafts, copiesImages, left - 1));
    }

    private Uni<Void> oneByOne(UUID importId, List<ProductDraft> drafts, boolean copiesImages, int left) {
        return Steps.each(drafts, draft -> attempt(importId, List.of(draft), copiesImages, left));
    }

    private Uni<Void> failed(UUID importId, Throwable failure) {
        LOG.errorf(failure, "product import %s ended early", importId);
        return finish.handle(
                        importId,
                        "The import ended early because of a failure on our side. Send the file again: what is done stays done.")
                .chain(() -> Uni.createFrom().failure(failure));
    }
}
