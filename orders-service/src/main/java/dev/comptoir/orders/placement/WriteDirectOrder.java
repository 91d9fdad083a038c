package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The one transaction of an order that comes from no cart: with it its key is used up. */
@ApplicationScoped
class WriteDirectOrder {

    private final SqlTransactions transactions;
    private final PlacedOrders placed;

    WriteDirectOrder(SqlTransactions transactions, PlacedOrders placed) {
        this.transactions = transactions;
        this.placed = placed;
    }

    Uni<Replayable<PlacementAnswerV1>> handle(Placement placement, StoreIdentity store, DirectOrder asked) {
        return transactions.once(
                asked.key(),
                PlacementAnswerV1.class,
                tx -> placed.write(tx, placement, store, asked.actor())
                        .call(order -> asked.also().apply(tx, order)));
    }
}
