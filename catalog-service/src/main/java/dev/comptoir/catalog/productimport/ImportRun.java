package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.catalog.product.ProductStore;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Carries an import through, batch by batch, each in a transaction of its own. */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int RETRIES = 3;
    private static final int MOST_VARIANTS = 200;

    private final ImportBatch batches;
    private final FinishImport finish;
    private final int batchSize;

    ImportRun(ImportBatch batches, FinishImport finish, CatalogConfig config) {
        this.batches = batches;
        this.finish = finish;
        this.batchSize = config.imports().batchSize();
    }

    Uni<Void> run(UUID importId, List<ProductDraft> drafts) {
        return Steps.each(portions(drafts), portion -> batch(importId, portion))
                .chain(() -> finish.handle(importId, ""))
                .onFailure()
                .recoverWithUni(failure -> failed(importId, failure));
    }

    /** What a transaction holds in memory grows with variants, of which one product may have as many as hundreds others. */
    private List<List<ProductDraft>> portions(List<ProductDraft> drafts) {
        List<List<ProductDraft>> portions = new ArrayList<>();
        int start = 0;
        int variants = 0;
        for (int i = 0; i < drafts.size(); i++) {
            variants += drafts.get(i).variants().size();
            boolean isLast = i + 1 == drafts.size();
            if (isLast
                    || i + 1 - start == batchSize
                    || variants + drafts.get(i + 1).variants().size() > MOST_VARIANTS) {
                portions.add(drafts.subList(start, i + 1));
                start = i + 1;
                variants = 0;
            }
        }
        return portions;
    }

    /** In the order of the ids, so that two imports never wait for each other in a ring. */
    private Uni<Void> batch(UUID importId, List<ProductDraft> drafts) {
        List<ProductDraft> inOrder = drafts.stream()
                .sorted(Comparator.comparing(ProductDraft::externalId))
                .toList();
        return attempt(importId, inOrder, RETRIES);
    }

    /** A lost race for a name is decided anew, product by product; a passing failure is tried again. */
    private Uni<Void> attempt(UUID importId, List<ProductDraft> drafts, int left) {
        Uni<Void> work = batches.handle(importId, drafts);
        return left == 0
                ? work
                : work.onFailure(failure -> ProductStore.isTaken(failure) || DatabaseFailure.mayPass(failure))
                        .recoverWithUni(() -> oneByOne(importId, drafts, left - 1));
    }

    private Uni<Void> oneByOne(UUID importId, List<ProductDraft> drafts, int left) {
        return Steps.each(drafts, draft -> attempt(importId, List.of(draft), left));
    }

    private Uni<Void> failed(UUID importId, Throwable failure) {
        LOG.errorf(failure, "product import %s ended early", importId);
        return finish.handle(
                        importId,
                        "The import ended early because of a failure on our side. Send the file again: what is done stays done.")
                .chain(() -> Uni.createFrom().failure(failure));
    }
}
