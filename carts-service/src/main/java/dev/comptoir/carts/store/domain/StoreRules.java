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

    /** The one rate due at a place on what has no class of its own. */
    public TaxRate rateFor(String country, String region) {
        return rateFor(country, region, null);
    }

    /**
     * The one rate due at a place on a class of products: one of the class before one without, then the most precise, of
     * equals the highest. No country known: no tax yet.
     *
     * @param taxClass null for none
     */
    public TaxRate rateFor(String country, String region, String taxClass) {
        if (country == null) {
            return TaxRate.NONE;
        }
        return rates.stream()
                .filter(rate -> rate.isDueIn(country, region) && rate.isDueOn(taxClass))
                .max(Comparator.comparing((TaxRate rate) -> !rate.taxClass().isEmpty())
                        .thenComparingInt(TaxRate::precision)
                        .thenComparingInt(rate -> rate.rate().basisPoints()))
                .orElse(TaxRate.NONE);
    }
}
