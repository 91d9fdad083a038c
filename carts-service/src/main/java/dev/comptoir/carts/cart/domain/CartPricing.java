package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.carts.store.domain.TaxRate;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * Computes every amount of a cart from what the store sells and charges now.
 *
 * <p>Tax is that of the shipping address, else of the billing address, computed per row and rounded HALF_UP once per row;
 * the sums are sums of rounded rows, so they always add up. Where prices include tax, the tax is taken out of what the
 * shopper sees and the rest is the amount before tax; the shopper pays the price shown wherever the goods go.
 */
public final class CartPricing {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private CartPricing() {}

    /** Net and tax of one amount; together they are what is paid. */
    private record Split(Money net, Money tax) {}

    public static CartContent price(CartContent cart, PricingContext context) {
        StoreRules store = context.store();
        TaxRate rate = rateFor(cart, store);
        List<CartItem> items = cart.items().stream()
                .map(item -> refreshed(item, context))
                .map(item -> taxed(item, rate, store.pricesIncludeTax()))
                .toList();
        CartContent refreshed = cart.withItems(items);
        ChosenShipping shipping = shipping(refreshed, store, rate);
        return refreshed.priced(
                items, shipping, store.pricesIncludeTax(), totals(items, shipping, store.currency()), applied(rate));
    }

    private static TaxRate rateFor(CartContent cart, StoreRules store) {
        PostalAddress place = cart.destination();
        return place == null ? TaxRate.NONE : store.rateFor(place.country(), place.region());
    }

    private static AppliedTaxRate applied(TaxRate rate) {
        return rate.isNone()
                ? null
                : new AppliedTaxRate(
                        rate.name(), rate.rate(), rate.country(), rate.region().isEmpty() ? null : rate.region());
    }

    private static CartItem refreshed(CartItem item, PricingContext context) {
        return context.prices()
                .find(item.sku())
                .filter(sku -> isSold(sku, context.store()))
                .map(sku -> CartItem.of(item.itemId(), sku, item.quantity()))
                .orElseGet(item::notSellable);
    }

    /** A price in another currency than the store's is as good as none. */
    static boolean isSold(PricedSku sku, StoreRules store) {
        return sku.isSellable() && sku.price().currency().equals(store.currency());
    }

    private static CartItem taxed(CartItem item, TaxRate rate, boolean isIncluded) {
        Percentage due = item.taxable() ? rate.rate() : TaxRate.NONE.rate();
        Split split = split(item.shown(), due, isIncluded);
        return item.withAmounts(split.net(), split.tax());
    }

    private static ChosenShipping shipping(CartContent cart, StoreRules store, TaxRate rate) {
        if (cart.shippingMethodId() == null || !cart.needsShipping()) {
            return null;
        }
        Percentage due = rate.appliesToShipping() ? rate.rate() : TaxRate.NONE.rate();
        return store.method(cart.shippingMethodId(), cart.destinationCountry())
                .map(method -> {
                    Split fee = split(method.priceFor(cart.goods()), due, store.pricesIncludeTax());
                    return new ChosenShipping(method.methodId(), method.name(), fee.net(), fee.tax());
                })
                .orElse(null);
    }

    private static Split split(Money shown, Percentage rate, boolean isIncluded) {
        if (!isIncluded) {
            return new Split(shown, shown.times(rate));
        }
        BigDecimal points = BigDecimal.valueOf(rate.basisPoints());
        BigDecimal tax = shown.toDecimal()
                .multiply(points)
                .divide(WHOLE.add(points), Money.exponent(shown.currency()), RoundingMode.HALF_UP);
        Money included = Money.rounded(tax, shown.currency());
        return new Split(shown.minus(included), included);
    }

    private static CartTotals totals(List<CartItem> items, ChosenShipping shipping, String currency) {
        Money none = Money.zero(currency);
        Money fee = shipping == null ? none : shipping.price();
        Money feeTax = shipping == null ? none : shipping.tax();
        return CartTotals.of(
                sum(items, CartItem::total, none),
                fee,
                sum(items, CartItem::tax, none).plus(feeTax));
    }

    private static Money sum(List<CartItem> items, Function<CartItem, Money> amount, Money none) {
        return items.stream().map(amount).reduce(none, Money::plus);
    }
}
