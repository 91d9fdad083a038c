package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.SalesTerms;
import dev.comptoir.carts.catalog.PriceBook;
import dev.comptoir.carts.catalog.PriceBook.PricesNow;
import dev.comptoir.carts.store.StoreRulesBook;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Gives what decides the price of a cart: from memory where {@code carts.price-cache} allows, else as it is now. */
@ApplicationScoped
public class SalesTermsBook {

    private final StoreRulesBook store;
    private final PriceBook prices;

    SalesTermsBook(StoreRulesBook store, PriceBook prices) {
        this.store = store;
        this.prices = prices;
    }

    /** Fresh enough for an edit; empty when the tables have to be asked. */
    Optional<SalesTerms> known(Set<String> skus) {
        return store.known().flatMap(rules -> prices.known(skus).map(list -> new SalesTerms(rules, list)));
    }

    /** As they stand in the tables at this moment; SKUs nobody has ever heard of are absent from the list. */
    public Uni<SalesTerms> now(SqlRunner lane, Set<String> skus) {
        return prices.now(lane, skus).chain(found -> withRules(lane, found));
    }

    private Uni<SalesTerms> withRules(SqlRunner lane, PricesNow found) {
        return store.at(lane, found.storeEdition()).map(rules -> new SalesTerms(rules, found.list()));
    }
}
