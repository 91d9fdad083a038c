package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartContent.PricedParts;
import dev.comptoir.carts.cart.domain.CartItem.RowTax;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.carts.discount.domain.Basket;
import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import dev.comptoir.carts.discount.domain.DiscountPolicy;
import dev.comptoir.carts.discount.domain.DiscountedBasket;
import dev.comptoir.carts.store.domain.ShippingMethod;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.carts.store.domain.TaxRate;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Computes every amount of a cart from what the store sells and charges now.
 *
 * <p>Tax is that of the shipping address, else of the billing address, computed per row and rounded HALF_UP once per row;
 * the sums are sums of rounded rows, so they always add up. Where prices include tax, the tax is taken out of what the
 * shopper sees and the rest is the amount before tax; the shopper pays the price shown wherever the goods go. Discounts are
 * taken off what the shopper sees, before the tax is computed.
 */
public final class CartPricing {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private CartPricing() {}

    /** Net and tax of one amount; together they are what is paid. */
    private record Split(Money net, Money tax) {}

    public static CartContent price(CartContent cart, PricingContext context) {
        StoreRules store = context.store();
        TaxRate rate = rateFor(cart, store, null);
        CartContent refreshed = cart.withItems(cart.items().stream()
                .map(item -> refreshed(item, cart.locale(), context))
                .toList());
        ShippingMethod method = method(refreshed, store);
        DiscountedBasket discounted = discounts(refreshed, method, context);
        List<CartItem> items = taxed(refreshed, discounted.shares(), store);
        ChosenShipping shipping = shipping(refreshed, method, discounted.feeShare(), rate, store.pricesIncludeTax());
        PricedParts parts = new PricedParts(
                items,
                shipping,
                totals(items, shipping, store.currency()),
                CartCoupons.settled(cart.discounts(), discounted, context.offers()));
        return refreshed.priced(parts, store.pricesIncludeTax(), applied(rate));
    }

    /** What is taken off a cart, and what is not for which reason. */
    public static DiscountedBasket discounts(CartContent cart, PricingContext context) {
        CartContent refreshed = cart.withItems(cart.items().stream()
                .map(item -> refreshed(item, cart.locale(), context))
                .toList());
        return discounts(refreshed, method(refreshed, context.store()), context);
    }

    private static DiscountedBasket discounts(CartContent refreshed, ShippingMethod method, PricingContext context) {
        return DiscountPolicy.apply(basket(refreshed, method, context), context.offers());
    }

    private static Basket basket(CartContent cart, ShippingMethod method, PricingContext context) {
        Money fee = method == null ? Money.zero(context.store().currency()) : method.priceFor(cart.goods());
        List<BasketRow> rows = cart.items().stream()
                .map(item -> new BasketRow(
                        item.sku(),
                        item.productId(),
                        item.quantity(),
                        item.unitPrice(),
                        context.offers().categoriesOf(item.productId())))
                .toList();
        return new Basket(rows, fee, cart.destinationCountry());
    }

    private static TaxRate rateFor(CartContent cart, StoreRules store, String taxClass) {
        PostalAddress place = cart.destination();
        return place == null ? TaxRate.NONE : store.rateFor(place.country(), place.region(), taxClass);
    }

    private static AppliedTaxRate applied(TaxRate rate) {
        return rate.isNone()
                ? null
                : new AppliedTaxRate(
                        rate.name(), rate.rate(), rate.country(), rate.region().isEmpty() ? null : rate.region());
    }

    private static CartItem refreshed(CartItem item, String locale, PricingContext context) {
        return context.prices()
                .find(item.sku())
                .filter(sku -> isSold(sku, context.store()) && isInCurrency(item.signed(), context.store()))
                .map(sku ->
                        CartItem.of(item.itemId(), sku.in(locale), item.quantity(), item.signed(), item.sourceUrl()))
                .orElseGet(item::notSellable);
    }

    private static boolean isInCurrency(SignedPrice signed, StoreRules store) {
        return signed == null || signed.unitPrice().currency().equals(store.currency());
    }

    /** A price in another currency than the store's is as good as none. */
    static boolean isSold(PricedSku sku, StoreRules store) {
        return sku.isSellable() && sku.price().currency().equals(store.currency());
    }

    private static List<CartItem> taxed(CartContent cart, List<Money> shares, StoreRules store) {
        return IntStream.range(0, shares.size())
                .mapToObj(i -> taxed(cart, cart.items().get(i), shares.get(i), store))
                .toList();
    }

    /** The tax is that of what is left; what the discount takes off before tax is the difference of the two net amounts. */
    private static CartItem taxed(CartContent cart, CartItem item, Money share, StoreRules store) {
        Percentage due = item.taxable() ? rateFor(cart, store, item.taxClass()).rate() : TaxRate.NONE.rate();
        Split whole = split(item.shown(), due, store.pricesIncludeTax());
        Split left = split(item.shown().minus(share), due, store.pricesIncludeTax());
        RowTax tax = new RowTax(cart.destination() == null ? null : due, left.tax());
        return item.withAmounts(whole.net(), whole.net().minus(left.net()), tax);
    }

    private static ShippingMethod method(CartContent cart, StoreRules store) {
        return cart.shippingMethodId() == null || !cart.needsShipping()
                ? null
                : store.method(cart.shippingMethodId(), cart.destinationCountry())
                        .orElse(null);
    }

    private static ChosenShipping shipping(
            CartContent cart, ShippingMethod method, Money share, TaxRate rate, boolean isIncluded) {
        if (method == null) {
            return null;
        }
        Percentage due = rate.appliesToShipping() ? rate.rate() : TaxRate.NONE.rate();
        Split fee = split(method.priceFor(cart.goods()).minus(share), due, isIncluded);
        return new ChosenShipping(method.methodId(), method.name(), fee.net(), fee.tax());
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
                sum(items, CartItem::discount, none),
                fee,
                sum(items, CartItem::tax, none).plus(feeTax));
    }

    private static Money sum(List<CartItem> items, Function<CartItem, Money> amount, Money none) {
        return items.stream().map(amount).reduce(none, Money::plus);
    }
}
