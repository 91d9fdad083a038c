package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The one transaction of a placement: number, order, lines, history, event and mails. */
@ApplicationScoped
class WriteOrder {

    private final SqlTransactions transactions;
    private final PlacedOrders placed;

    WriteOrder(SqlTransactions transactions, PlacedOrders placed) {
        this.transactions = transactions;
        this.placed = placed;
    }

    Uni<PlacementAnswerV1> handle(Placement placement, StoreIdentity store, String actor) {
        return transactions.run(tx -> placed.write(tx, placement, store, actor));
    }
}
