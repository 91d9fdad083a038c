package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.imagecopy.ImageCopy;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductIdentity;
import dev.comptoir.catalog.product.domain.ProductSource;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productimport.domain.ImportedError;
import dev.comptoir.catalog.productimport.domain.ImportedProduct;
import dev.comptoir.catalog.productimport.domain.ImportedProduct.Outcome;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.catalog.productimport.domain.ProductResult;
import dev.comptoir.catalog.productimport.domain.Rejected;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What becomes of the products of a batch: made, changed, left alone or refused, and the log of it. */
final class BatchOutcome {

    private final ProductImport run;
    private final Known known;
    private final Instant now;
    private final List<Product> created = new ArrayList<>();
    private final List<Product> updated = new ArrayList<>();
    private final List<Object> log = new ArrayList<>();
    private final Map<UUID, ProductDraft> taken = new LinkedHashMap<>();

    private BatchOutcome(ProductImport run, Known known, Instant now) {
        this.run = run;
        this.known = known;
        this.now = now;
    }

    static BatchOutcome of(ProductImport run, List<ProductDraft> drafts, Known known, Instant now) {
        BatchOutcome outcome = new BatchOutcome(run, known, now);
        drafts.forEach(outcome::decide);
        run.stepDone(now);
        return outcome;
    }

    List<Product> created() {
        return created;
    }

    List<Product> updated() {
        return updated;
    }

    /** Rows to be written beside the products. */
    List<Object> log() {
        return log;
    }

    /** The pictures of the products that were made, changed or left alone. */
    List<ImageCopy> images() {
        return taken.entrySet().stream()
                .flatMap(each -> each.getValue().images().stream()
                        .map(url -> new ImageCopy(
                                Ids.next(),
                                run.id(),
                                each.getKey(),
                                each.getValue().row(),
                                url,
                                0)))
                .toList();
    }

    private void decide(ProductDraft draft) {
        Optional<VariantDraft> taken = known.taken(draft);
        if (taken.isPresent()) {
            String sku = taken.get().sku();
            String owner = known.owners().get(sku);
            refuse(draft, taken.get().row(), "sku-taken", "The SKU " + sku + " belongs to the product " + owner + ".");
            return;
        }
        try {
            take(draft, known.products().get(draft.externalId()));
        } catch (DomainException refusal) {
            refuse(draft, draft.row(), refusal.code(), refusal.getMessage());
        }
    }

    /** Related products may stand further down in the file: they are linked when all are there. */
    private void take(ProductDraft draft, Product existing) {
        if (existing == null) {
            ProductDetails details = draft.details().relatedTo(List.of());
            ProductIdentity identity = new ProductIdentity(Ids.next(), draft.externalId(), ProductSource.IMPORT);
            Product product = Product.create(identity, details, draft.variantDetails(), Ids::next, now);
            created.add(product);
            done(draft, new Outcome(ProductResult.CREATED, run.isDryRun() ? null : product.id(), List.of()));
            return;
        }
        List<VariantDetails> before =
                existing.variants().stream().map(Variant::details).toList();
        ProductDetails details = draft.details(run.format(), existing.details()).relatedTo(List.of());
        boolean differs = existing.become(details, draft.variantDetails(run.format(), before), Ids::next, now);
        if (differs) {
            updated.add(existing);
        }
        List<String> removed = before.stream()
                .map(VariantDetails::sku)
                .filter(sku -> !draft.skus().contains(sku))
                .toList();
        ProductResult result = differs ? ProductResult.UPDATED : ProductResult.UNCHANGED;
        done(draft, new Outcome(result, existing.id(), removed));
    }

    private void done(ProductDraft draft, Outcome outcome) {
        run.count(outcome.result());
        taken.put(outcome.productId(), draft);
        log.add(ImportedProduct.done(Ids.next(), run.id(), draft, outcome, now));
    }

    private void refuse(ProductDraft draft, int row, String code, String detail) {
        run.count(ProductResult.FAILED);
        Rejected rejected = new Rejected(draft.position(), draft.externalId(), ProductResult.FAILED, code);
        log.add(ImportedProduct.rejected(Ids.next(), run.id(), rejected, now));
        int place = run.countError();
        if (place < RowErrors.MOST) {
            log.add(new ImportedError(Ids.next(), run.id(), place, new RowError(row, "", code, detail)));
        }
    }
}
