package dev.comptoir.orders.productcategory;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the main category of a product, the first of its paths; whatever comes late changes nothing. */
@ApplicationScoped
class ProjectCategory {

    private static final String NONE = "";

    private final SqlTransactions transactions;
    private final ProductCategoryStore categories;

    ProjectCategory(SqlTransactions transactions, ProductCategoryStore categories) {
        this.transactions = transactions;
        this.categories = categories;
    }

    /** An event from before categories were said says nothing of them. */
    Uni<Void> handle(EventMeta meta, ProductV1 product) {
        List<String> paths = product.categories();
        return transactions.once(
                meta,
                tx -> Steps.when(
                        paths != null,
                        () -> categories.save(
                                tx, product.productId(), meta.version(), paths.isEmpty() ? NONE : paths.getFirst())));
    }
}
