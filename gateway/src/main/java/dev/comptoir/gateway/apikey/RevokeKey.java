package dev.comptoir.gateway.apikey;

import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends an API key for good: here at once, at every other gateway within about a second. */
@ApplicationScoped
class RevokeKey {

    private final SqlTransactions transactions;
    private final KeyStore store;
    private final KeyCache keyCache;
    private final Clock clock;

    RevokeKey(SqlTransactions transactions, KeyStore store, KeyCache keyCache, @MachineTime Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.keyCache = keyCache;
        this.clock = clock;
    }

    Uni<Void> handle(String id) {
        return transactions
                .run(tx -> store.lockAndCount(tx).chain(() -> store.revoke(tx, id, clock.instant())))
                .call(keyCache::refresh)
                .replaceWithVoid();
    }
}
