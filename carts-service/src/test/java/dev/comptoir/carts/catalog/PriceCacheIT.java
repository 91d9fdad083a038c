package dev.comptoir.carts.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.catalog.PriceCache.CurrentPrices;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With entries that last: the other ITs run without any. */
@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class PriceCacheIT {

    private final PriceCache cache = new PriceCache(new PriceStore(), Duration.ofHours(1));

    @Inject
    SqlPool pool;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void a_price_looked_up_is_cached_until_it_is_evicted() {
        String sku = Shop.sells("20.00");
        assertThat(cache.cached(Set.of(sku))).isEmpty();
        assertThat(price(current(sku), sku)).contains(Shop.eur("20.00"));
        assertThat(cached(sku)).contains(Shop.eur("20.00"));
        cache.evict(List.of(sku));
        assertThat(cache.cached(Set.of(sku))).isEmpty();
    }

    @Test
    void current_means_the_table_whatever_is_cached() {
        String sku = Shop.sells("20.00");
        current(sku);
        Database.current().execute("update prices set price_minor = 2500 where sku = ?", sku);
        assertThat(cached(sku)).contains(Shop.eur("20.00"));
        assertThat(price(current(sku), sku)).contains(Shop.eur("25.00"));
        assertThat(cached(sku)).contains(Shop.eur("25.00"));
    }

    @Test
    void one_price_that_is_not_cached_means_that_the_table_is_asked() {
        String sku = Shop.sells("20.00");
        current(sku);
        assertThat(cache.cached(Set.of(sku, "NIX"))).isEmpty();
        assertThat(current("NIX").list().skus()).isEmpty();
        assertThat(cache.cached(Set.of("NIX"))).isEmpty();
    }

    @Test
    void entries_that_last_no_time_are_not_found() {
        PriceCache empty = new PriceCache(new PriceStore(), Duration.ZERO);
        String sku = Shop.sells("20.00");
        empty.current(pool, Set.of(sku)).await().atMost(Duration.ofSeconds(60));
        assertThat(empty.cached(Set.of(sku))).isEmpty();
    }

    private CurrentPrices current(String sku) {
        return cache.current(pool, Set.of(sku)).await().atMost(Duration.ofSeconds(60));
    }

    private Optional<Money> cached(String sku) {
        return cache.cached(Set.of(sku)).flatMap(list -> list.find(sku)).map(found -> found.price());
    }

    private static Optional<Money> price(CurrentPrices now, String sku) {
        return now.list().find(sku).map(found -> found.price());
    }
}
