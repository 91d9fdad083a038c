package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KnownKey;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Writes down when keys were last used: many requests, one statement every ten seconds. */
@ApplicationScoped
class RememberUse {

    private final KnownKeys knownKeys;
    private final KeyStore store;

    RememberUse(KnownKeys knownKeys, KeyStore store) {
        this.knownKeys = knownKeys;
        this.store = store;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        Map<String, Instant> used = new HashMap<>();
        for (KnownKey key : knownKeys.all()) {
            Instant at = key.takeUsedAt();
            if (at != null) {
                used.put(key.id(), at);
            }
        }
        return used.isEmpty() ? Uni.createFrom().voidItem() : store.remember(used);
    }
}
