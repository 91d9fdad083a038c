package dev.comptoir.carts.catalog.domain;

import java.util.Map;
import java.util.Optional;

/** The prices of the SKUs that were asked for, as they stand now. */
public record PriceList(Map<String, PricedSku> skus) {

    public PriceList {
        skus = Map.copyOf(skus);
    }

    public Optional<PricedSku> find(String sku) {
        return Optional.ofNullable(skus.get(sku));
    }
}
