package dev.comptoir.carts.store.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * A way the store ships.
 *
 * @param freeFrom goods of at least this much travel free; null when never
 * @param countries where it goes; empty means everywhere
 */
public record ShippingMethod(UUID methodId, String name, Money price, Money freeFrom, List<String> countries) {

    public ShippingMethod {
        countries = List.copyOf(countries);
    }

    /** While no country is known, only what goes everywhere can be promised. */
    public boolean delivers(String country) {
        return countries.isEmpty() || (country != null && countries.contains(country));
    }

    public Money priceFor(Money goods) {
        boolean isFree = freeFrom != null && goods.compareTo(freeFrom) >= 0;
        return isFree ? Money.zero(price.currency()) : price;
    }
}
