package dev.comptoir.inventory.product;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Projects the variants of the catalogue to stock items; a new one starts with nothing on hand. */
@ApplicationScoped
class ProjectProduct {

    private final SqlTransactions transactions;
    private final ProductStore products;
    private final Clock clock;

    ProjectProduct(SqlTransactions transactions, ProductStore products, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, ProductV1 product) {
        return transactions.once(
                meta,
                tx -> products.isNewer(tx, product.productId(), meta.version())
                        .chain(isNewer -> Steps.when(isNewer, () -> products.save(tx, product, clock.instant()))));
    }
}
