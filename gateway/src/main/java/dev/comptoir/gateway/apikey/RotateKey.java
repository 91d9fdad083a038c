package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.ApiKeyProblem;
import dev.comptoir.gateway.apikey.domain.Expiry;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.platform.security.Caller;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Gives a key a new secret while the one before works on for a while, so that nothing stops in between. */
@ApplicationScoped
class RotateKey {

    private final SqlTransactions transactions;
    private final KeyStore store;
    private final KeyCache keyCache;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RotateKey(SqlTransactions transactions, KeyStore store, KeyCache keyCache, @MachineTime Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.keyCache = keyCache;
        this.clock = clock;
    }

    Uni<CreatedKey> handle(String id, RotateKeyRequest request, Caller by) {
        Instant now = clock.instant();
        Instant oldUntil = Expiry.ofOldSecret(request.previousSecretUntil(), now);
        return transactions
                .run(tx -> store.lockAndCount(tx)
                        .chain(() -> store.find(tx, id))
                        .invoke(current -> check(current, by))
                        .call(() -> store.countOld(tx, id, now).invoke(Expiry::checkOldSecrets))
                        .chain(current -> rotate(tx, current, oldUntil, now)))
                .call(keyCache::refresh);
    }

    /** Who gets the secret of a key can do what the key can. */
    private static void check(ApiKey current, Caller by) {
        if (current.revokedAt() != null) {
            throw ApiKeyProblem.revoked();
        }
        Scopes.checkHeld(current.kind(), Set.copyOf(current.scopes()), by.scopes());
    }

    private Uni<CreatedKey> rotate(SqlTx tx, ApiKey current, Instant oldUntil, Instant now) {
        KeyText fresh = KeyText.random(current.kind(), current.mode(), current.id(), random);
        return store.rotate(tx, fresh, oldUntil, now).map(view -> CreatedKey.of(view, fresh.text()));
    }
}
