package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sends the same bytes under the same id once more, with the whole schedule of attempts before it again. */
@ApplicationScoped
class ReplayDelivery {

    private final SqlTransactions transactions;
    private final DeliveryStore deliveries;
    private final Signal deliveriesDue;
    private final Clock clock;

    ReplayDelivery(SqlTransactions transactions, DeliveryStore deliveries, Signal deliveriesDue, Clock clock) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.deliveriesDue = deliveriesDue;
        this.clock = clock;
    }

    Uni<Replayable<DeliveryView>> handle(UUID id, RequestKey key) {
        return transactions.once(key, DeliveryView.class, tx -> replay(tx, id));
    }

    private Uni<DeliveryView> replay(SqlTx tx, UUID id) {
        tx.afterCommit(deliveriesDue::raise);
        return deliveries.replay(tx, id, clock.instant()).chain(() -> deliveries.find(tx, id));
    }
}
