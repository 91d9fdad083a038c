package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ImportProblem;
import dev.comptoir.catalog.productimport.domain.ImportedError;
import dev.comptoir.catalog.productimport.domain.ImportedProduct;
import dev.comptoir.catalog.productimport.domain.ProductImport;
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

    ImportStore(OrmTransactions transactions) {
        this.transactions = transactions;
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

    /** The newest first; before the given id, or from the newest on. */
    Uni<List<ProductImport>> page(UUID before, int limit) {
        return transactions.read(session -> session.createSelectionQuery(
                        "from ProductImport i where :all = true or i.id < :before order by i.id desc",
                        ProductImport.class)
                .setParameter("all", before == null)
                .setParameter("before", before == null ? new UUID(0, 0) : before)
                .setMaxResults(limit)
                .getResultList());
    }

    Uni<List<ImportedProduct>> products(UUID importId, int from, int limit) {
        return transactions.read(session -> session.createSelectionQuery(
                        "from ImportedProduct p where p.importId = :id and p.position >= :from order by p.position",
                        ImportedProduct.class)
                .setParameter("id", importId)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultList());
    }

    Uni<List<ImportedError>> errors(UUID importId) {
        return transactions.read(session -> session.createSelectionQuery(
                        "from ImportedError e where e.importId = :id order by e.position", ImportedError.class)
                .setParameter("id", importId)
                .getResultList());
    }
}
