package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.Addition;
import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.carts.discount.domain.DiscountOffers;
import dev.comptoir.carts.store.domain.ShippingMethod;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.carts.store.domain.TaxRate;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small store for the tests of the pricing rules. */
final class PricingContextBuilder {

    static final UUID POST = new UUID(0, 1);
    static final UUID COURIER = new UUID(0, 2);

    private final Map<String, PricedSku> skus = new HashMap<>();
    private QuantityLimits limits = QuantityLimits.NONE;
    private String taxClass;
    private Map<String, String> translatedNames = Map.of();
    private boolean pricesIncludeTax;
    private List<TaxRate> rates = List.of();
    private List<ShippingMethod> methods = List.of();
    private DiscountOffers offers = DiscountOffers.NONE;

    static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    PricingContextBuilder sells(String sku, String price) {
        return put(sku, eur(price), true, true, true);
    }

    PricingContextBuilder sellsDownload(String sku, String price) {
        return put(sku, eur(price), false, true, true);
    }

    PricingContextBuilder sellsUntaxed(String sku, String price) {
        return put(sku, eur(price), true, false, true);
    }

    PricingContextBuilder withdrew(String sku, String price) {
        return put(sku, eur(price), true, true, false);
    }

    PricingContextBuilder put(String sku, Money price, boolean isShipped, boolean isTaxed, boolean isSold) {
        UUID product = UUID.nameUUIDFromBytes(sku.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        skus.put(
                sku,
                new PricedSku(
                        sku,
                        product,
                        "The " + sku,
                        null,
                        price,
                        isShipped,
                        isTaxed,
                        null,
                        isSold,
                        limits,
                        taxClass,
                        translatedNames));
        return this;
    }

    /** Of what is put on sale from now on. */
    PricingContextBuilder allows(int min, Integer max, int step) {
        limits = new QuantityLimits(min, max, step);
        return this;
    }

    /** Of what is put on sale from now on. */
    PricingContextBuilder taxedAs(String other) {
        taxClass = other;
        return this;
    }

    /** Of what is put on sale from now on. */
    PricingContextBuilder named(String language, String name) {
        translatedNames = Map.of(language, name);
        return this;
    }

    PricingContextBuilder showsPricesWithTax() {
        pricesIncludeTax = true;
        return this;
    }

    PricingContextBuilder offers(DiscountOffers discounts) {
        offers = discounts;
        return this;
    }

    PricingContextBuilder taxes(TaxRate... due) {
        rates = List.of(due);
        return this;
    }

    static TaxRate tax(String country, String region, String percent, boolean appliesToShipping) {
        return new TaxRate(country + region, country, region, Percentage.parse(percent), appliesToShipping, "");
    }

    static TaxRate tax(String country, String taxClass, String percent) {
        return new TaxRate(country + taxClass, country, "", Percentage.parse(percent), false, taxClass);
    }

    PricingContextBuilder ships(ShippingMethod... offered) {
        methods = List.of(offered);
        return this;
    }

    static ShippingMethod post(String price, String freeFrom, String... countries) {
        return new ShippingMethod(
                POST, "Post", eur(price), freeFrom == null ? null : eur(freeFrom), List.of(countries));
    }

    PricingContext terms() {
        StoreRules rules =
                new StoreRules("EUR", "en", "https://shop.example", ZoneOffset.UTC, pricesIncludeTax, methods, rates);
        return new PricingContext(rules, new PriceList(skus), offers);
    }

    CartContent empty() {
        return CartContent.empty("en", "EUR", pricesIncludeTax);
    }

    CartContent cart(CartEdit... edits) {
        return after(empty(), edits);
    }

    CartContent after(CartContent cart, CartEdit... edits) {
        CartContent content = cart;
        for (CartEdit edit : edits) {
            content = edit.applyTo(content, terms());
        }
        return CartPricing.price(content, terms());
    }

    static AddItems add(String sku, int quantity) {
        return new AddItems(List.of(new Addition(UUID.randomUUID(), sku, quantity, "/items/0/quantity")));
    }

    static CartEdit.SetAddresses to(String country, String region) {
        PostalAddress address =
                new PostalAddress("Ann", null, "1 Main Street", null, "1000", "Town", region, country, null);
        return new CartEdit.SetAddresses(address, address);
    }
}
