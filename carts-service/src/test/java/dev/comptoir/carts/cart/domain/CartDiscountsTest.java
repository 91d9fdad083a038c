package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.eur;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.post;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.tax;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.CartEdit.SetCoupon;
import dev.comptoir.carts.discount.domain.DiscountReason;
import dev.comptoir.carts.discount.domain.Discounts;
import dev.comptoir.kernel.DomainException;
import org.junit.jupiter.api.Test;

class CartDiscountsTest {

    private final PricingContextBuilder shop = new PricingContextBuilder()
            .sells("TEA", "12.00")
            .taxes(tax("FR", "", "20", true))
            .ships(post("6.00", null));

    @Test
    void tax_is_that_of_what_is_really_paid() {
        shop.offers(Discounts.offers(null, Discounts.percent("10").automatic()));
        CartContent cart = shop.cart(add("TEA", 1), to("FR", null));
        CartItem tea = cart.items().getFirst();
        assertThat(tea.total()).isEqualTo(eur("12.00"));
        assertThat(tea.discount()).isEqualTo(eur("1.20"));
        assertThat(tea.tax()).isEqualTo(eur("2.16"));
        assertThat(cart.totals().discountTotal()).isEqualTo(eur("1.20"));
        assertThat(cart.totals().total()).isEqualTo(eur("12.96"));
    }

    @Test
    void with_prices_that_include_tax_the_shopper_saves_what_is_shown() {
        shop.showsPricesWithTax()
                .offers(Discounts.offers(null, Discounts.percent("10").automatic()));
        CartContent cart = shop.cart(add("TEA", 1), to("FR", null));
        CartItem tea = cart.items().getFirst();
        // 12.00 is 10.00 and 2.00 of tax; 10.80 is 9.00 and 1.80.
        assertThat(tea.total()).isEqualTo(eur("10.00"));
        assertThat(tea.discount()).isEqualTo(eur("1.00"));
        assertThat(tea.tax()).isEqualTo(eur("1.80"));
        assertThat(cart.discounts().applied().getFirst().amount()).isEqualTo(eur("1.20"));
        assertThat(cart.totals().total()).isEqualTo(eur("10.80"));
    }

    @Test
    void everything_free_leaves_no_tax_and_no_debt() {
        shop.offers(Discounts.offers(
                Discounts.amount("50.00").combinable(1).byCode("FIFTY"),
                Discounts.percent("100").combinable(2).automatic(),
                Discounts.freeShipping().combinable(3).automatic()));
        CartContent cart = shop.cart(
                add("TEA", 2), to("FR", null), new ChooseShipping(PricingContextBuilder.POST), new SetCoupon("fifty"));
        assertThat(cart.totals().discountTotal()).isEqualTo(cart.totals().subtotal());
        assertThat(cart.totals().taxTotal()).isEqualTo(eur("0.00"));
        assertThat(cart.totals().total()).isEqualTo(eur("0.00"));
        assertThat(cart.discounts().coupon()).isEqualTo("FIFTY");
    }

    @Test
    void a_code_stays_until_its_condition_holds_and_says_which_one() {
        shop.offers(Discounts.offers(Discounts.percent("10").combinable(1).byCode("TEN")));
        CartContent empty = shop.cart(new SetCoupon("ten"));
        assertThat(empty.discounts().couponReason()).isEqualTo(DiscountReason.NOTHING_TO_DISCOUNT);
        assertThat(shop.after(empty, add("TEA", 1)).discounts().couponReason()).isNull();
        assertThat(shop.after(empty, new SetCoupon(null)).discounts().hasCoupon())
                .isFalse();
    }

    @Test
    void an_unknown_code_is_refused() {
        assertThatThrownBy(() -> shop.cart(new SetCoupon("NOPE")))
                .isInstanceOf(DomainException.class)
                .hasFieldOrPropertyWithValue("code", "unknown-coupon");
    }
}
