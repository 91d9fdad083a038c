package dev.comptoir.storefront;

import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store's profile as it is read; trusted for a moment only, because another instance may get the event. */
@ApplicationScoped
public class StoreProfiles {

    private final StoreProfileStore store;
    private final Duration trustedFor;
    private volatile Cached cached;

    private record Cached(StoreProfile profile, long readAt) {

        boolean isFresh(Duration trustedFor) {
            return System.nanoTime() - readAt < trustedFor.toNanos();
        }
    }

    StoreProfiles(
            StoreProfileStore store,
            @ConfigProperty(name = "comptoir.store-profile.trusted-for", defaultValue = "PT2S") Duration trustedFor) {
        this.store = store;
        this.trustedFor = trustedFor;
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
                .filter(known -> known.isFresh(trustedFor))
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
