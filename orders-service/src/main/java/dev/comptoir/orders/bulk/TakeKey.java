package dev.comptoir.orders.bulk;

import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a key for a whole selection before any of its orders is touched; the answers stand with the orders. */
@ApplicationScoped
class TakeKey {

    private final OrmTransactions transactions;

    TakeKey(OrmTransactions transactions) {
        this.transactions = transactions;
    }

    /** Refuses a key that was used with another request. */
    Uni<Void> handle(RequestKey key) {
        return Steps.when(
                key.isGiven(),
                () -> transactions
                        .once(key, Boolean.class, _ -> Uni.createFrom().item(true))
                        .replaceWithVoid());
    }
}
