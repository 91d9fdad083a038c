package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what comes back of what a product sold, once and never more than an order took: by refunds, or all by a cancellation. */
@ApplicationScoped
class TakeSalesBack {

    private final SqlTransactions transactions;
    private final ReturnedSalesStore returned;

    TakeSalesBack(SqlTransactions transactions, ReturnedSalesStore returned) {
        this.transactions = transactions;
        this.returned = returned;
    }

    Uni<Void> handle(EventMeta meta, RefundIssuedV1 refund) {
        return transactions.once(meta, tx -> returned.takeBack(tx, refund.orderId(), refund.lines()));
    }

    Uni<Void> handle(EventMeta meta, OrderCancelledV1 cancelled) {
        return transactions.once(meta, tx -> returned.takeAllBack(tx, cancelled.orderId()));
    }
}
