package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what an edited order sells from now on instead of what it sold before, once. */
@ApplicationScoped
class FollowEditedSales {

    private final SqlTransactions transactions;
    private final EditedSalesStore sales;

    FollowEditedSales(SqlTransactions transactions, EditedSalesStore sales) {
        this.transactions = transactions;
        this.sales = sales;
    }

    Uni<Void> handle(EventMeta meta, OrderEditedV1 edit) {
        return transactions.once(meta, tx -> sales.follow(tx, edit));
    }
}
