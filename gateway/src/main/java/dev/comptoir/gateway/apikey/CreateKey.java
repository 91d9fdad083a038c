package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.ApiKeyProblem;
import dev.comptoir.gateway.apikey.domain.Expiry;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.apikey.domain.Origins;
import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.platform.security.Caller;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Makes an API key; its text leaves the program in this one answer. */
@ApplicationScoped
class CreateKey {

    private final SqlTransactions transactions;
    private final KeyStore store;
    private final KeyCache keyCache;
    private final KeysConfig config;
    private final TestMode testMode;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CreateKey(
            SqlTransactions transactions,
            KeyStore store,
            KeyCache keyCache,
            KeysConfig config,
            TestMode testMode,
            @MachineTime Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.keyCache = keyCache;
        this.config = config;
        this.testMode = testMode;
        this.clock = clock;
    }

    Uni<CreatedKey> handle(CreateKeyRequest request, Caller by) {
        testMode.check(request.askedMode());
        Set<String> scopes = Scopes.of(request.kind(), request.askedMode(), request.askedScopes());
        Scopes.checkHeld(request.kind(), scopes, by.scopes());
        List<String> origins = Origins.of(request.kind(), request.givenOrigins());
        Expiry.check(request.expiresAt(), clock.instant());
        KeyText key = KeyText.random(request.kind(), request.askedMode(), random);
        NewKey created = new NewKey(key, request.name(), scopes, origins, request.expiresAt(), by.keyId());
        return transactions
                .run(tx -> store.lockAndCount(tx).invoke(this::checkRoom).chain(() -> insert(tx, created)))
                .call(keyCache::refresh)
                .map(view -> CreatedKey.of(view, key.text()));
    }

    private Uni<ApiKey> insert(SqlTx tx, NewKey key) {
        return store.insert(tx, key, clock.instant());
    }

    private void checkRoom(long live) {
        if (live >= config.most()) {
            throw ApiKeyProblem.tooMany(config.most());
        }
    }
}
