package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.kernel.DomainException;
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

    /** The order was refused by what it is placed for: it is not written, and not by another attempt with its key either. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Refused(Throwable reason) {
            super(null, reason, false, false);
        }
    }

    /** Fails with {@link Refused} for what the work itself refuses. */
    Uni<Replayable<PlacementAnswerV1>> handle(Placement placement, StoreIdentity store, DirectOrder asked) {
        return transactions.once(
                asked.key(),
                PlacementAnswerV1.class,
                tx -> placed.write(tx, placement, store, asked.actor())
                        .call(order -> asked.also().apply(tx, order))
                        .onFailure(DomainException.class)
                        .transform(Refused::new));
    }
}
