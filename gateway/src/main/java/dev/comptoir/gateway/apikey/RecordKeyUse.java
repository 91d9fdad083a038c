package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.LiveKey;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Records when keys were last used: many requests, one statement every ten seconds. */
@ApplicationScoped
class RecordKeyUse {

    private final KeyCache keyCache;
    private final KeyStore store;

    RecordKeyUse(KeyCache keyCache, KeyStore store) {
        this.keyCache = keyCache;
        this.store = store;
    }

    @Scheduled(
            every = "${gateway.keys.record-use-every}",
            delayed = "${gateway.keys.record-use-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> record() {
        Map<String, Instant> used = new HashMap<>();
        for (LiveKey key : keyCache.allSinceLast()) {
            Instant at = key.takeUsedAt();
            if (at != null) {
                used.put(key.id(), at);
            }
        }
        return Steps.when(!used.isEmpty(), () -> store.saveUse(used));
    }
}
