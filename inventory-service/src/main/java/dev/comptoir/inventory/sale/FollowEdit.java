package dev.comptoir.inventory.sale;

import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.inventory.reservation.ReservationStore;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Stock follows the edit of a placed order, once: what was reserved for it is sold, what the order gives up comes back. */
@ApplicationScoped
class FollowEdit {

    private static final int ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final Edits edits;
    private final Clock clock;

    FollowEdit(SqlTransactions transactions, Edits edits, Clock clock) {
        this.transactions = transactions;
        this.edits = edits;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, OrderEditedV1 event) {
        return transactions
                .once(
                        meta,
                        tx -> Steps.when(
                                !event.stock().isEmpty(), () -> edits.follow(tx, StockEdit.of(event), clock.instant())))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(ATTEMPTS);
    }
}
