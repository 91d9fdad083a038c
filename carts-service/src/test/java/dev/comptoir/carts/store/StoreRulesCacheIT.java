package dev.comptoir.carts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.contracts.orders.ShippingMethodSavedV1;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.storefront.StoreProfiles;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With an entry that lasts: the other ITs run without one. */
@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class StoreRulesCacheIT {

    @Inject
    SqlPool pool;

    @Inject
    StoreProfiles profiles;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void rules_are_cached_once_read_until_they_are_evicted() {
        StoreRulesCache cache = new StoreRulesCache(pool, new StoreSettingStore(), profiles, Duration.ofHours(1));
        assertThat(cache.cached()).isEmpty();
        StoreRules rules = done(cache.current());
        assertThat(cache.cached()).containsSame(rules);
        cache.evict();
        assertThat(cache.cached()).isEmpty();
    }

    @Test
    void an_edition_that_is_still_in_force_is_not_read_again_and_the_next_one_is() {
        StoreRulesCache cache = new StoreRulesCache(pool, new StoreSettingStore(), profiles, Duration.ZERO);
        StoreRules first = done(cache.at(pool, edition()));
        assertThat(first.methods()).noneMatch(method -> method.name().equals("Pigeon"));
        assertThat(done(cache.at(pool, edition()))).isSameAs(first);

        UUID pigeon = UUID.randomUUID();
        long before = edition();
        save(pigeon, 1, true);
        assertThat(edition()).isGreaterThan(before);
        assertThat(done(cache.at(pool, edition())).methods())
                .anyMatch(method -> method.name().equals("Pigeon"));

        save(pigeon, 2, false);
        assertThat(done(cache.at(pool, edition())).methods())
                .noneMatch(method -> method.name().equals("Pigeon"));
    }

    private static void save(UUID methodId, long version, boolean isActive) {
        long before = edition();
        Shop.tell(new ShippingMethodSavedV1(
                methodId, version, "Pigeon", Shop.eur("1.00"), null, List.of("AQ"), null, isActive, false, null));
        await().until(() -> edition() > before);
    }

    private static long edition() {
        return ((Number) Database.current().value("select " + StoreRulesCache.EDITION)).longValue();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}
