package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sends the same bytes under the same id once more, with the whole schedule of retries before it again. */
@ApplicationScoped
class ReplayDelivery {

    private final SqlTransactions transactions;
    private final Idempotency idempotency;
    private final DeliveryStore store;
    private final Signal deliveriesDue;
    private final Clock clock;

    ReplayDelivery(
            SqlTransactions transactions,
            Idempotency idempotency,
            DeliveryStore store,
            Signal deliveriesDue,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.store = store;
        this.deliveriesDue = deliveriesDue;
        this.clock = clock;
    }

    public Uni<Replayable<DeliveryView>> handle(UUID id, RequestKey key) {
        return transactions.run(tx -> idempotency.once(tx, key, DeliveryView.class, () -> replay(tx, id)));
    }

    private Uni<DeliveryView> replay(SqlTx tx, UUID id) {
        tx.afterCommit(deliveriesDue::raise);
        return store.replay(tx, id, clock.instant()).chain(() -> store.find(tx, id));
    }
}
