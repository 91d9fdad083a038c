package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.imagecopy.ImageCopyStore;
import dev.comptoir.catalog.productimport.domain.ImportedError;
import dev.comptoir.catalog.productimport.domain.ImportedProduct;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
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

    private final ImportStore imports;
    private final ImageCopyStore copies;

    FindImports(ImportStore imports, ImageCopyStore copies) {
        this.imports = imports;
        this.copies = copies;
    }

    Uni<ImportView> one(UUID id) {
        return imports.one(id)
                .chain(run -> imports.errors(id)
                        .chain(errors -> imports.products(id, SHOWN_PRODUCTS)
                                .chain(products ->
                                        images(id).map(images -> view(run, errors, products, images.orElse(null))))));
    }

    private Uni<Optional<ImportedImagesView>> images(UUID id) {
        return copies.counts(id)
                .chain(counts -> copies.warnings(id, SHOWN_WARNINGS)
                        .map(warnings -> Optional.ofNullable(ImportedImagesView.of(counts, warnings))));
    }

    Uni<Page<ImportedProductView>> products(UUID id, CatchUpRequest changes, PageRequest request) {
        return imports.one(id)
                .chain(() -> imports.products(id, changes, request))
                .map(page -> page.map(ImportedProductView::of));
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
