package dev.comptoir.carts.cart.change;

import dev.comptoir.carts.cart.domain.PricingContext;
import dev.comptoir.carts.catalog.PriceCache;
import dev.comptoir.carts.catalog.PriceCache.CurrentPrices;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Gathers what decides the price of a cart: from the caches where {@code carts.price-cache} allows, else from the tables. */
@ApplicationScoped
public class PricingContexts {

    private final StoreRulesCache store;
    private final PriceCache prices;

    PricingContexts(StoreRulesCache store, PriceCache prices) {
        this.store = store;
        this.prices = prices;
    }

    /** Fresh enough for an edit. */
    public Uni<PricingContext> recent(SqlRunner runner, Set<String> skus) {
        return cached(skus).map(context -> Uni.createFrom().item(context)).orElseGet(() -> current(runner, skus));
    }

    private Optional<PricingContext> cached(Set<String> skus) {
        return store.cached().flatMap(rules -> prices.cached(skus).map(list -> new PricingContext(rules, list)));
    }

    /** As it is in the tables at this moment; unknown SKUs are absent from its price list. */
    public Uni<PricingContext> current(SqlRunner runner, Set<String> skus) {
        return prices.current(runner, skus).chain(found -> withRules(runner, found));
    }

    private Uni<PricingContext> withRules(SqlRunner runner, CurrentPrices found) {
        return store.at(runner, found.storeEdition()).map(rules -> new PricingContext(rules, found.list()));
    }
}
