package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what an edited order sells from now on instead of what it sold before, once. */
@ApplicationScoped
class FollowEditedSales {

    private final SqlTransactions transactions;
    private final EditedSalesStore sales;
    private final EarlyEventStore early;

    FollowEditedSales(SqlTransactions transactions, EditedSalesStore sales, EarlyEventStore early) {
        this.transactions = transactions;
        this.sales = sales;
        this.early = early;
    }

    Uni<Void> handle(EventMeta meta, OrderEditedV1 edit) {
        return transactions.once(
                meta,
                tx -> early.addIfEarly(tx, meta, EarlyEvent.of(edit))
                        .chain(isEarly -> Steps.when(!isEarly, () -> sales.follow(tx, edit))));
    }
}
