package dev.comptoir.orders.guarantee;

import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Projects what is guaranteed of a product; an older version than the known one changes nothing. */
@ApplicationScoped
class ProjectGuarantee {

    private final SqlTransactions transactions;
    private final ProductGuaranteeStore guarantees;

    ProjectGuarantee(SqlTransactions transactions, ProductGuaranteeStore guarantees) {
        this.transactions = transactions;
        this.guarantees = guarantees;
    }

    Uni<Void> handle(EventMeta meta, ProductV1 product, long version) {
        return transactions.once(
                meta, tx -> guarantees.save(tx, product.productId(), version, LineGuarantee.of(product.guarantee())));
    }
}
