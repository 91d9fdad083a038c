package dev.comptoir.catalog.product;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.catalog.product.domain.PriceRule;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives every use case the store's rule for prices. */
@Dependent
class StorePrices {

    @Produces
    @Singleton
    PriceRule priceRule(CatalogConfig config) {
        return new PriceRule(config.currency());
    }
}
