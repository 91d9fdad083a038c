package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.ApiKeyProblem;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Ends an API key for good: here at once, at every other gateway within two seconds. */
@ApplicationScoped
class RevokeKey {

    private final SqlTransactions transactions;
    private final KeyStore store;
    private final KnownKeys knownKeys;
    private final Clock clock;

    RevokeKey(SqlTransactions transactions, KeyStore store, KnownKeys knownKeys, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.knownKeys = knownKeys;
        this.clock = clock;
    }

    Uni<Void> handle(String id) {
        return transactions
                .run(tx -> store.lockAndCount(tx)
                        .chain(() -> store.revoke(tx, id, clock.instant()))
                        .invoke(RevokeKey::checkFound))
                .call(knownKeys::refresh)
                .replaceWithVoid();
    }

    private static void checkFound(List<KeyView> revoked) {
        if (revoked.isEmpty()) {
            throw ApiKeyProblem.notFound();
        }
    }
}
