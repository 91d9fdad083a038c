package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.eur;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.post;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.tax;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.kernel.Percentage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartTaxClassTest {

    private static PricingContextBuilder france() {
        return new PricingContextBuilder()
                .taxes(tax("FR", "", "20", true), tax("FR", "reduced-rate", "5.5"), tax("FR", "ZERO", "0"))
                .ships(post("6.00", null))
                .sells("LAMP", "10.00")
                .taxedAs("REDUCED-RATE")
                .sells("BOOK", "10.00")
                .taxedAs("ZERO")
                .sells("STAMP", "10.00")
                .taxedAs("LUXURY")
                .sells("RING", "10.00");
    }

    private static CartItem item(CartContent cart, String sku) {
        return cart.items().stream()
                .filter(item -> item.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_row_is_taxed_at_the_rate_of_its_class_and_shipping_at_the_one_without() {
        CartContent cart = france().cart(
                        add("LAMP", 1),
                        add("BOOK", 3),
                        add("STAMP", 1),
                        to("FR", null),
                        new ChooseShipping(PricingContextBuilder.POST));

        assertThat(item(cart, "LAMP").tax()).isEqualTo(eur("2.00"));
        assertThat(item(cart, "BOOK").tax()).isEqualTo(eur("1.65"));
        assertThat(item(cart, "BOOK").taxRate()).isEqualTo(Percentage.parse("5.5"));
        assertThat(item(cart, "STAMP").tax()).isEqualTo(eur("0.00"));
        assertThat(cart.shipping().tax()).isEqualTo(eur("1.20"));
        assertThat(cart.totals().taxTotal()).isEqualTo(eur("4.85"));
        assertThat(cart.totals().total()).isEqualTo(eur("60.85"));
        assertThat(cart.taxRate().percent()).isEqualTo(Percentage.parse("20"));
    }

    @Test
    void a_class_for_which_the_place_has_no_rate_is_taxed_as_what_has_none() {
        CartContent cart = france().cart(add("RING", 1), to("FR", null));

        assertThat(item(cart, "RING").tax()).isEqualTo(eur("2.00"));
        assertThat(item(cart, "RING").taxRate()).isEqualTo(Percentage.parse("20"));
    }

    @Test
    void a_rate_of_a_class_never_counts_for_anything_else() {
        CartContent cart = new PricingContextBuilder()
                .taxes(tax("FR", "reduced-rate", "5.5"))
                .sells("LAMP", "10.00")
                .cart(add("LAMP", 1), to("FR", null));

        assertThat(item(cart, "LAMP").tax()).isEqualTo(eur("0.00"));
        assertThat(cart.taxRate()).isNull();
    }

    @Test
    void prices_with_tax_stay_what_is_paid_whatever_the_class() {
        CartContent cart = france().showsPricesWithTax().cart(add("LAMP", 1), add("BOOK", 1), to("FR", null));

        assertThat(item(cart, "BOOK").tax()).isEqualTo(eur("0.52"));
        assertThat(item(cart, "LAMP").tax()).isEqualTo(eur("1.67"));
        assertThat(cart.totals().total()).isEqualTo(eur("20.00"));
    }

    @Test
    void nobody_knows_the_rate_of_a_row_while_nobody_knows_where_it_goes() {
        CartContent cart = france().cart(add("BOOK", 1));

        assertThat(cart.items()).extracting(CartItem::taxRate).isEqualTo(java.util.Collections.singletonList(null));
        assertThat(cart.totals().taxTotal()).isEqualTo(eur("0.00"));
    }

    @Test
    void the_class_goes_before_the_region() {
        CartContent cart = new PricingContextBuilder()
                .taxes(tax("CA", "QC", "14.97", true), tax("CA", "FOOD", "5"))
                .taxedAs("FOOD")
                .sells("BREAD", "10.00")
                .cart(add("BREAD", 1), to("CA", "QC"));

        assertThat(cart.items()).extracting(CartItem::tax).isEqualTo(List.of(eur("0.50")));
    }
}
