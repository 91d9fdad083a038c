package dev.comptoir.storefront;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The store's profile for whoever needs it; trusted for two seconds, because another instance may get the event. */
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

    /**
     * The profile as it is committed, {@link StoreProfile#INITIAL} before there is one. Ask before a transaction begins: it
     * may need a connection of its own.
     */
    public Uni<StoreProfile> current() {
        Cached known = cached;
        return known != null && known.isFresh() ? Uni.createFrom().item(known.profile) : read();
    }

    private Uni<StoreProfile> read() {
        long askedAt = System.nanoTime();
        return store.find()
                .map(found -> found.orElse(StoreProfile.INITIAL))
                .invoke(profile -> cached = new Cached(profile, askedAt));
    }

    void invalidate() {
        cached = null;
    }
}
