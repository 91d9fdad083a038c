package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.store.domain.ShippingMethod;
import dev.comptoir.carts.store.domain.TaxRate;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CartSumsTest {

    @Property(tries = 300)
    void every_sum_is_the_sum_of_its_rows_whatever_the_prices(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 10_000_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 9_999) int quantity,
            @ForAll @IntRange(min = 0, max = 10_000) int basisPoints,
            @ForAll @LongRange(min = 0, max = 100_000) long fee,
            @ForAll boolean isIncluded) {
        CartContent cart = cart(prices, quantity, basisPoints, fee, isIncluded);
        CartTotals totals = cart.totals();
        assertThat(totals.subtotal()).isEqualTo(sum(cart, CartItem::total));
        assertThat(totals.taxTotal())
                .isEqualTo(sum(cart, CartItem::tax).plus(cart.shipping().tax()));
        assertThat(totals.total())
                .isEqualTo(totals.subtotal().plus(totals.shippingTotal()).plus(totals.taxTotal()));
        assertThat(totals.shippingTotal()).isEqualTo(cart.shipping().price());
    }

    @Property(tries = 300)
    void prices_that_include_tax_are_what_the_shopper_pays(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 10_000_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 9_999) int quantity,
            @ForAll @IntRange(min = 0, max = 10_000) int basisPoints,
            @ForAll @LongRange(min = 0, max = 100_000) long fee) {
        CartContent cart = cart(prices, quantity, basisPoints, fee, true);
        assertThat(cart.totals().total()).isEqualTo(cart.goods().plus(Money.ofMinor(fee, "EUR")));
        assertThat(cart.items())
                .allSatisfy(item -> assertThat(item.total().plus(item.tax())).isEqualTo(item.shown()));
    }

    private static CartContent cart(List<Long> prices, int quantity, int basisPoints, long fee, boolean isIncluded) {
        TaxRate rate = new TaxRate("Tax", "FR", "", new Percentage(basisPoints), true, "");
        ShippingMethod post =
                new ShippingMethod(PricingContextBuilder.POST, "Post", Money.ofMinor(fee, "EUR"), null, List.of());
        PricingContextBuilder shelf = new PricingContextBuilder().taxes(rate).ships(post);
        PricingContextBuilder shown = isIncluded ? shelf.showsPricesWithTax() : shelf;
        CartContent cart = shown.empty();
        for (int i = 0; i < prices.size(); i++) {
            shown.put("SKU" + i, Money.ofMinor(prices.get(i), "EUR"), true, true, true);
            cart = shown.after(cart, add("SKU" + i, quantity));
        }
        return shown.after(cart, to("FR", null), new ChooseShipping(PricingContextBuilder.POST));
    }

    private static Money sum(CartContent cart, Function<CartItem, Money> amount) {
        return cart.items().stream().map(amount).reduce(Money.zero("EUR"), Money::plus);
    }
}
