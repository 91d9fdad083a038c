package dev.comptoir.carts.store;

import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.storefront.StoreProfileChanged;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store's rules, read anew when they have changed, and trusted for {@code carts.price-cache} in between. */
@ApplicationScoped
public class StoreRulesCache {

    /** A number that rises with every change of profile or setting: none is ever deleted and their versions only rise. */
    public static final String EDITION =
            "((select coalesce(sum(version + 1), 0)::bigint from store_settings) + " + StoreProfile.EDITION + ")";

    public static final long UNKNOWN_EDITION = -1;

    private final SqlPool pool;
    private final StoreSettingStore settings;
    private final StoreProfiles profiles;
    private final long keptNanos;
    private volatile Entry entry;

    StoreRulesCache(
            SqlPool pool,
            StoreSettingStore settings,
            StoreProfiles profiles,
            @ConfigProperty(name = "carts.price-cache", defaultValue = "PT2S") Duration keptFor) {
        this.pool = pool;
        this.settings = settings;
        this.profiles = profiles;
        this.keptNanos = keptFor.toNanos();
    }

    private record Entry(StoreRules rules, long edition, long since) {}

    /** Fresh enough for an edit; empty when the table has to be asked. */
    public Optional<StoreRules> cached() {
        Entry found = entry;
        boolean isFresh = found != null && System.nanoTime() - found.since < keptNanos;
        return isFresh ? Optional.of(found.rules) : Optional.empty();
    }

    public Uni<StoreRules> current() {
        return cached().map(rules -> Uni.createFrom().item(rules)).orElseGet(() -> read(pool));
    }

    /** The rules of an edition that was in force a moment ago, or newer ones. */
    public Uni<StoreRules> at(SqlRunner runner, long edition) {
        Entry found = entry;
        if (found == null || found.edition != edition) {
            return read(runner);
        }
        entry = new Entry(found.rules, edition, System.nanoTime());
        return Uni.createFrom().item(found.rules);
    }

    void evict() {
        entry = null;
    }

    void follow(@Observes StoreProfileChanged change) {
        evict();
    }

    private Uni<StoreRules> read(SqlRunner runner) {
        long asked = System.nanoTime();
        return settings.all(runner)
                .chain(rows -> profiles.find(runner)
                        .map(profile -> put(profile.orElseThrow(StoreProblem::notReady), rows, asked)));
    }

    private StoreRules put(StoreProfile profile, List<StoreSettingStore.Row> rows, long asked) {
        StoreSettings found = new StoreSettings();
        long edition = profile.version() + 1;
        for (StoreSettingStore.Row row : rows) {
            found.add(row.key(), row.payload());
            edition += row.version() + 1;
        }
        StoreRules rules = found.rules(profile);
        entry = new Entry(rules, edition, asked);
        return rules;
    }
}
