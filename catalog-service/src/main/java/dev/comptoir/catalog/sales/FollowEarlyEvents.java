package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Counts what happened to orders before they were counted themselves, once, in the order in which it happened. */
@ApplicationScoped
public class FollowEarlyEvents {

    private final SqlTransactions transactions;
    private final EarlyEventStore early;
    private final ReturnedSalesStore returned;
    private final EditedSalesStore edited;

    FollowEarlyEvents(
            SqlTransactions transactions, EarlyEventStore early, ReturnedSalesStore returned, EditedSalesStore edited) {
        this.transactions = transactions;
        this.early = early;
        this.returned = returned;
        this.edited = edited;
    }

    public Uni<Void> handle(Collection<UUID> orderIds) {
        return early.waiting(orderIds).chain(waiting -> Steps.each(waiting, this::follow));
    }

    private Uni<Void> follow(UUID orderId) {
        return transactions.run(tx ->
                early.take(tx, orderId).chain(events -> Steps.each(events, event -> follow(tx, event))));
    }

    private Uni<Void> follow(SqlTx tx, EarlyEvent event) {
        return switch (event.type()) {
            case REFUND -> returned.takeBack(tx, Json.read(event.payload(), RefundIssuedV1.class));
            case CANCELLATION -> returned.takeAllBack(tx, Json.read(event.payload(), OrderCancelledV1.class));
            case EDIT -> edited.follow(tx, Json.read(event.payload(), OrderEditedV1.class));
        };
    }
}
