package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what comes back of what a product sold, once and never more than an order took: by refunds, or all by a cancellation. */
@ApplicationScoped
class TakeSalesBack {

    private final SqlTransactions transactions;
    private final ReturnedSalesStore returned;
    private final EarlyEventStore early;

    TakeSalesBack(SqlTransactions transactions, ReturnedSalesStore returned, EarlyEventStore early) {
        this.transactions = transactions;
        this.returned = returned;
        this.early = early;
    }

    Uni<Void> handle(EventMeta meta, RefundIssuedV1 refund) {
        return transactions.once(
                meta,
                tx -> early.addIfEarly(tx, meta, EarlyEvent.of(refund))
                        .chain(isEarly -> Steps.when(!isEarly, () -> returned.takeBack(tx, refund))));
    }

    Uni<Void> handle(EventMeta meta, OrderCancelledV1 cancelled) {
        return transactions.once(
                meta,
                tx -> early.addIfEarly(tx, meta, EarlyEvent.of(cancelled))
                        .chain(isEarly -> Steps.when(!isEarly, () -> returned.takeAllBack(tx, cancelled))));
    }
}
