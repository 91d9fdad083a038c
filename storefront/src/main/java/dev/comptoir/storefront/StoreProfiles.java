package dev.comptoir.storefront;

import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The store's profile as it is read; trusted for two seconds, because another instance may get the event. */
@ApplicationScoped
public class StoreProfiles {

    private static final long TRUSTED_NANOS = Duration.ofSeconds(2).toNanos();

    private final StoreProfileStore store;
    private volatile Cached cached;

    private record Cached(StoreProfile profile, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < TRUSTED_NANOS;
        }
    }

    StoreProfiles(StoreProfileStore store) {
        this.store = store;
    }

    /** The profile as it is committed, {@link StoreProfile#INITIAL} before there is one; not for use in a transaction. */
    public Uni<StoreProfile> current() {
        return known().orElseGet(() -> read(store::find));
    }

    /** The same for use in a transaction: it needs no second connection. */
    public Uni<StoreProfile> current(SqlRunner tx) {
        return known().orElseGet(() -> read(() -> store.find(tx)));
    }

    /** The profile as the transaction sees it, never an older one; empty until orders-service has published it. */
    public Uni<Optional<StoreProfile>> find(SqlRunner lane) {
        return store.find(lane);
    }

    private Optional<Uni<StoreProfile>> known() {
        return Optional.ofNullable(cached)
                .filter(Cached::isFresh)
                .map(known -> Uni.createFrom().item(known.profile));
    }

    private Uni<StoreProfile> read(Supplier<Uni<Optional<StoreProfile>>> find) {
        long askedAt = System.nanoTime();
        return find.get()
                .map(found -> found.orElse(StoreProfile.INITIAL))
                .invoke(profile -> cached = new Cached(profile, askedAt));
    }

    void invalidate(@Observes StoreProfileChanged change) {
        cached = null;
    }
}
