package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what an accepted order sold of each product, once. */
@ApplicationScoped
class CountSales {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final SalesStore sales;

    CountSales(SqlTransactions transactions, Inbox inbox, SalesStore sales) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.sales = sales;
    }

    Uni<Void> handle(EventMeta meta, OrderCompletedV1 order) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> sales.count(tx, order.lines(), order.placedAt())));
    }
}
