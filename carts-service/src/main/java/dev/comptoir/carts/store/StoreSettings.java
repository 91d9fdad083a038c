package dev.comptoir.carts.store;

import dev.comptoir.carts.store.domain.ShippingMethod;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.carts.store.domain.TaxRate;
import dev.comptoir.contracts.orders.ShippingMethodSavedV1;
import dev.comptoir.contracts.orders.TaxRateSavedV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.storefront.StoreProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shipping methods and tax rates as orders-service published them, read with the profile as the rules that price a cart. */
class StoreSettings {

    private final List<ShippingMethodSavedV1> methods = new ArrayList<>();
    private final List<TaxRateSavedV1> rates = new ArrayList<>();

    void add(String key, String payload) {
        switch (key.split(":", 2)[0]) {
            case "shipping-method" -> methods.add(Json.read(payload, ShippingMethodSavedV1.class));
            case "tax-rate" -> rates.add(Json.read(payload, TaxRateSavedV1.class));
            default -> throw new IllegalStateException("a setting of the store has the unknown key " + key);
        }
    }

    StoreRules rules(StoreProfile profile) {
        return new StoreRules(
                profile.currency(),
                profile.locale(),
                profile.storefrontUrl(),
                profile.timeZone(),
                profile.pricesIncludeTax(),
                offered(profile.currency()),
                due());
    }

    private List<ShippingMethod> offered(String currency) {
        return methods.stream()
                .filter(method -> method.active() && !method.deleted())
                .filter(method -> method.price().currency().equals(currency))
                .sorted(Comparator.comparing(ShippingMethodSavedV1::price).thenComparing(ShippingMethodSavedV1::name))
                .map(method -> new ShippingMethod(
                        method.methodId(),
                        method.name(),
                        method.price(),
                        method.freeFrom(),
                        method.countries() == null ? List.of() : method.countries()))
                .toList();
    }

    private List<TaxRate> due() {
        return rates.stream()
                .filter(rate -> rate.active() && !rate.deleted())
                .map(rate -> new TaxRate(
                        rate.name(),
                        rate.country() == null ? "" : rate.country(),
                        rate.region() == null ? "" : rate.region(),
                        new Percentage(rate.basisPoints()),
                        rate.appliesToShipping(),
                        rate.taxClass() == null ? "" : rate.taxClass()))
                .toList();
    }
}
