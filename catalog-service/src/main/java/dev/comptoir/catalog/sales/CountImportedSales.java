package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what an imported order sold of each product and got back, on the day it was placed; in the store's currency only. */
@ApplicationScoped
class CountImportedSales {

    private final SqlTransactions transactions;
    private final ImportedSalesStore sales;
    private final StoreProfiles profiles;

    CountImportedSales(SqlTransactions transactions, ImportedSalesStore sales, StoreProfiles profiles) {
        this.transactions = transactions;
        this.sales = sales;
        this.profiles = profiles;
    }

    Uni<Void> handle(EventMeta meta, OrderImportedV1 order) {
        return transactions.once(meta, tx -> count(tx, order));
    }

    private Uni<Void> count(SqlTx tx, OrderImportedV1 order) {
        String currency = order.totals().total().currency();
        return profiles.current(tx)
                .chain(store -> Steps.when(store.currency().equals(currency), () -> sales.count(tx, order)));
    }
}
