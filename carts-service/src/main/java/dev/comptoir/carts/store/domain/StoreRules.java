package dev.comptoir.carts.store.domain;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the store has set that decides prices: currency, shipping methods and tax rates, only the active ones.
 *
 * @param timeZone decides when the store's days begin
 * @param pricesIncludeTax whether the prices of the catalogue are what a shopper pays
 */
public record StoreRules(
        String currency,
        String locale,
        String storefrontUrl,
        ZoneId timeZone,
        boolean pricesIncludeTax,
        List<ShippingMethod> methods,
        List<TaxRate> rates) {

    public StoreRules {
        methods = List.copyOf(methods);
        rates = List.copyOf(rates);
    }

    public List<ShippingMethod> methodsFor(String country) {
        return methods.stream().filter(method -> method.delivers(country)).toList();
    }

    public Optional<ShippingMethod> method(UUID methodId, String country) {
        return methods.stream()
                .filter(method -> method.methodId().equals(methodId) && method.delivers(country))
                .findFirst();
    }

    /** The one rate due at a place: the most precise, of equals the highest. No country known: no tax yet. */
    public TaxRate rateFor(String country, String region) {
        if (country == null) {
            return TaxRate.NONE;
        }
        return rates.stream()
                .filter(rate -> rate.isDueIn(country, region))
                .max(Comparator.comparingInt(TaxRate::precision)
                        .thenComparingInt(rate -> rate.rate().basisPoints()))
                .orElse(TaxRate.NONE);
    }
}
