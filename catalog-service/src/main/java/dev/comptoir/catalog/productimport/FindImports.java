package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.imagecopy.ImageCopyStore;
import dev.comptoir.catalog.productimport.domain.ImportedError;
import dev.comptoir.catalog.productimport.domain.ImportedProduct;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.platform.page.Cursors;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows imports, what became of their products and what was wrong. */
@ApplicationScoped
class FindImports {

    private static final int SHOWN_PRODUCTS = 1000;
    private static final int SHOWN_WARNINGS = 1000;
    private static final String LIST = "product-imports";

    private final ImportStore imports;
    private final ImageCopyStore copies;
    private final Cursors cursors;

    FindImports(ImportStore imports, ImageCopyStore copies, Cursors cursors) {
        this.imports = imports;
        this.copies = copies;
        this.cursors = cursors;
    }

    Uni<ImportView> one(UUID id) {
        return imports.one(id)
                .chain(run -> imports.errors(id)
                        .chain(errors -> imports.products(id, 0, SHOWN_PRODUCTS)
                                .chain(products ->
                                        images(id).map(images -> view(run, errors, products, images.orElse(null))))));
    }

    private Uni<Optional<ImportedImagesView>> images(UUID id) {
        return copies.counts(id)
                .chain(counts -> copies.warnings(id, SHOWN_WARNINGS)
                        .map(warnings -> Optional.ofNullable(ImportedImagesView.of(counts, warnings))));
    }

    Uni<Page<ImportView>> page(String cursor, int limit) {
        UUID before = cursor == null
                ? null
                : UUID.fromString(cursors.read(LIST, cursor).getFirst());
        return imports.page(before, limit + 1)
                .map(found -> Page.of(
                                found,
                                limit,
                                last -> cursors.write(LIST, List.of(last.id().toString())))
                        .map(run -> ImportView.of(run, null, null, 0, null)));
    }

    Uni<Page<ImportedProductView>> products(UUID id, String cursor, int limit) {
        String scope = LIST + "/" + id;
        int from = cursor == null
                ? 0
                : Integer.parseInt(cursors.read(scope, cursor).getFirst());
        return imports.one(id)
                .chain(() -> imports.products(id, from, limit + 1))
                .map(found -> Page.of(
                                found,
                                limit,
                                last -> cursors.write(scope, List.of(Integer.toString(last.position() + 1))))
                        .map(ImportedProductView::of));
    }

    private static ImportView view(
            ProductImport run, List<ImportedError> errors, List<ImportedProduct> products, ImportedImagesView images) {
        return ImportView.of(
                run,
                errors.stream()
                        .map(ImportedError::error)
                        .map(ImportErrorView::of)
                        .toList(),
                products.stream().map(ImportedProductView::of).toList(),
                errors.size(),
                images);
    }
}
