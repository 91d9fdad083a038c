package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.apikey.domain.LiveKey;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.MachineTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Every live key in memory, so that a request never waits for the database. A change made by another gateway is seen
 * within about a second; an unknown key makes it look at once, a few times a second at most.
 */
@ApplicationScoped
public class KeyCache {

    private static final Duration BETWEEN_READS = Duration.ofMillis(250);
    private static final long NEVER = -1;

    private final KeyStore store;
    private final FirstKeys firstKeys;
    private final Queue<LiveKey> ended = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Uni<Void>> reading = new AtomicReference<>();
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(NEVER, Map.of(), Set.of());

    private record Snapshot(long version, Map<String, LiveKey> keys, Set<String> origins) {}

    KeyCache(KeyStore store, FirstKeys firstKeys, @MachineTime Clock clock) {
        this.store = store;
        this.firstKeys = firstKeys;
        this.clock = clock;
    }

    /** Whether the keys have been read at all since the start. */
    public boolean areLoaded() {
        return snapshot.version != NEVER;
    }

    /** The live key of this text as far as this gateway knows. */
    public Optional<LiveKey> find(KeyText text) {
        return Optional.ofNullable(snapshot.keys.get(text.id())).filter(key -> key.isOpenedBy(text, clock.instant()));
    }

    /** Whether a key of this id may still do this, as far as this gateway knows. */
    public boolean isAllowed(String id, String scope) {
        LiveKey key = snapshot.keys.get(id);
        return key != null && key.works(clock.instant()) && key.scopes().contains(scope);
    }

    /** Whether a publishable key names this origin, in lower case, as one of its own. */
    public boolean isNamed(String origin) {
        return snapshot.origins.contains(origin);
    }

    /** Reads changes from the database; all callers of one moment share one read. */
    public Uni<Void> refreshSoon() {
        Uni<Void> running = reading.get();
        if (running != null) {
            return running;
        }
        Uni<Void> mine = Steps.done()
                .onItem()
                .delayIt()
                .by(BETWEEN_READS)
                .eventually(() -> reading.set(null))
                .chain(this::refresh)
                .memoize()
                .indefinitely();
        return reading.compareAndSet(null, mine) ? mine : refreshSoon();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refreshRegularly() {
        return areLoaded() ? refresh() : firstKeys.handle().chain(this::refresh);
    }

    /** Reads the keys again when any was made, changed or revoked. */
    Uni<Void> refresh() {
        return store.version().chain(version -> Steps.when(version != snapshot.version, () -> reload(version)));
    }

    private Uni<Void> reload(long version) {
        return store.live().invoke(live -> replace(version, live)).replaceWithVoid();
    }

    /** Every live key, and once each one that has ended since: it may have been used before that. */
    List<LiveKey> allSinceLast() {
        List<LiveKey> all = new ArrayList<>(snapshot.keys.values());
        for (LiveKey key = ended.poll(); key != null; key = ended.poll()) {
            all.add(key);
        }
        return all;
    }

    private void replace(long version, List<LiveKey> live) {
        Map<String, LiveKey> before = snapshot.keys;
        Map<String, LiveKey> keys = new HashMap<>();
        Set<String> origins = new HashSet<>();
        for (LiveKey key : live) {
            keys.put(key.id(), key.after(before.get(key.id())));
            origins.addAll(key.allowedOrigins());
        }
        snapshot = new Snapshot(version, Map.copyOf(keys), Set.copyOf(origins));
        before.values().stream().filter(key -> !keys.containsKey(key.id())).forEach(ended::add);
    }
}
