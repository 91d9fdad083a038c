package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.discount.domain.DiscountOffers;
import dev.comptoir.carts.store.domain.StoreRules;

/** Everything outside a cart that decides what it costs. */
public record PricingContext(StoreRules store, PriceList prices, DiscountOffers offers) {

    public PricingContext with(DiscountOffers others) {
        return new PricingContext(store, prices, others);
    }
}
