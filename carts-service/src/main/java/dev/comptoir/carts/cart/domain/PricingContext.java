package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.store.domain.StoreRules;

/** Everything outside a cart that decides what it costs. */
public record PricingContext(StoreRules store, PriceList prices) {}
