package dev.comptoir.catalog.productimport;

import static dev.comptoir.platform.page.SortKey.integer;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.catalog.productimport.domain.ImportProblem;
import dev.comptoir.catalog.productimport.domain.ImportedError;
import dev.comptoir.catalog.productimport.domain.ImportedProduct;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Imports with their results and errors. */
@ApplicationScoped
class ImportStore {

    private final OrmTransactions transactions;
    private final SqlPool reads;
    private final Pages pages;

    ImportStore(OrmTransactions transactions, SqlPool reads, Pages pages) {
        this.transactions = transactions;
        this.reads = reads;
        this.pages = pages;
    }

    Uni<Void> add(OrmTx tx, List<?> rows) {
        return Steps.when(!rows.isEmpty(), () -> tx.session().persistAll(rows.toArray()));
    }

    Uni<ProductImport> lock(OrmTx tx, UUID id) {
        return tx.session()
                .find(ProductImport.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ImportProblem.notFound(id));
    }

    Uni<ProductImport> one(UUID id) {
        return transactions
                .read(session -> session.get(ProductImport.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> ImportProblem.notFound(id));
    }

    /** The newest first, unless asked otherwise. */
    Uni<Page<ImportView>> page(ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("product-imports", ImportView.COLUMNS, "product_imports");
        return pages.of(
                changes.on(query, "updated_at", uuid("id")),
                request,
                ImportView::listed,
                run -> changes.position(run.updatedAt(), run.id()));
    }

    /** In the order of the file, unless asked otherwise. */
    Uni<Page<ImportedProduct>> products(UUID importId, CatchUpRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("imported-products", "id", "product_import_results")
                .and("import_id = ?", importId);
        return pages.run(
                changes.on(query, "created_at", integer("position")),
                request,
                page -> reads.list(page.sql(), Columns::uuid, page.parameters()).chain(this::products),
                product -> changes.position(product.createdAt(), product.position()));
    }

    private Uni<List<ImportedProduct>> products(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : transactions.read(session -> session.get(ImportedProduct.class, ids.toArray()));
    }

    /** The first ones of the file. */
    Uni<List<ImportedProduct>> products(UUID importId, int most) {
        return transactions.read(session -> session.createSelectionQuery(
                        "from ImportedProduct p where p.importId = :id order by p.position", ImportedProduct.class)
                .setParameter("id", importId)
                .setMaxResults(most)
                .getResultList());
    }

    Uni<List<ImportedError>> errors(UUID importId) {
        return transactions.read(session -> session.createSelectionQuery(
                        "from ImportedError e where e.importId = :id order by e.position", ImportedError.class)
                .setParameter("id", importId)
                .getResultList());
    }
}
