package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.ApiKeyProblem;
import dev.comptoir.gateway.apikey.domain.Expiry;
import dev.comptoir.gateway.apikey.domain.Origins;
import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.security.Caller;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Changes what a key may do, for how long, and from which pages: here at once, at other gateways within about a second. */
@ApplicationScoped
class ChangeKey {

    private final SqlTransactions transactions;
    private final KeyStore store;
    private final KeyCache keyCache;
    private final MergePatch patches;
    private final Clock clock;

    ChangeKey(
            SqlTransactions transactions,
            KeyStore store,
            KeyCache keyCache,
            MergePatch patches,
            @MachineTime Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.keyCache = keyCache;
        this.patches = patches;
        this.clock = clock;
    }

    Uni<ApiKey> handle(String id, String patch, String ifMatch, Caller by) {
        return transactions
                .run(tx -> store.lockAndCount(tx)
                        .chain(() -> store.find(tx, id))
                        .invoke(current -> ETags.check(ifMatch, current.version()))
                        .chain(current -> patches.apply(current.change(), patch, KeyChange.class)
                                .chain(change -> save(tx, current, change, by))))
                .call(keyCache::refresh);
    }

    private Uni<ApiKey> save(SqlTx tx, ApiKey current, KeyChange change, Caller by) {
        if (current.revokedAt() != null) {
            throw ApiKeyProblem.revoked();
        }
        Set<String> scopes = Scopes.of(current.kind(), current.mode(), change.scopes());
        Scopes.checkHeld(current.kind(), added(scopes, current.scopes()), by.scopes());
        List<String> origins = Origins.of(current.kind(), change.allowedOrigins());
        if (!Objects.equals(change.expiresAt(), current.expiresAt())) {
            Expiry.check(change.expiresAt(), clock.instant());
        }
        return store.change(
                tx,
                current.id(),
                new KeyChange(change.name(), List.copyOf(scopes), origins, change.expiresAt()),
                clock.instant());
    }

    private static Set<String> added(Set<String> scopes, List<String> before) {
        Set<String> added = new TreeSet<>(scopes);
        before.forEach(added::remove);
        return added;
    }
}
