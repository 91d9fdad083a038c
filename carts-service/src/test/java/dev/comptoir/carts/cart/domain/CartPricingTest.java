package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.eur;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.post;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.tax;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.CartEdit.SetAddresses;
import dev.comptoir.carts.store.domain.ShippingMethod;
import dev.comptoir.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartPricingTest {

    private final PricingContextBuilder shelf =
            new PricingContextBuilder().sells("TEA", "9.99").sells("POT", "20.00");

    @Test
    void adds_up_rows_before_tax() {
        CartContent cart = shelf.cart(add("TEA", 3), add("POT", 1));
        assertThat(cart.totals().subtotal()).isEqualTo(eur("49.97"));
        assertThat(cart.totals().taxTotal()).isEqualTo(eur("0.00"));
        assertThat(cart.totals().total()).isEqualTo(eur("49.97"));
    }

    @Test
    void no_tax_is_due_before_a_country_is_known() {
        shelf.taxes(tax("FR", "", "20", true));
        assertThat(shelf.cart(add("TEA", 1)).totals().taxTotal()).isEqualTo(eur("0.00"));
    }

    @Test
    void tax_is_rounded_half_up_once_per_row() {
        shelf.taxes(tax("FR", "", "5.5", true)).sells("NUT", "0.10");
        // 0.10 x 5.5 % = 0.0055 and 9.99 x 3 x 5.5 % = 1.64835.
        CartContent cart = shelf.cart(add("NUT", 1), add("TEA", 3), to("FR", null));
        assertThat(cart.items()).extracting(CartItem::tax).containsExactly(eur("0.01"), eur("1.65"));
        assertThat(cart.totals().taxTotal()).isEqualTo(eur("1.66"));
        assertThat(cart.totals().total()).isEqualTo(eur("31.73"));
    }

    @Test
    void tax_is_taken_out_of_prices_that_include_it() {
        shelf.showsPricesWithTax().taxes(tax("FR", "", "20", true));
        CartContent cart = shelf.cart(add("TEA", 3), to("FR", null));
        CartItem tea = cart.items().getFirst();
        // 29.97 x 20 / 120 = 4.995.
        assertThat(tea.unitPrice()).isEqualTo(eur("9.99"));
        assertThat(tea.tax()).isEqualTo(eur("5.00"));
        assertThat(tea.total()).isEqualTo(eur("24.97"));
        assertThat(cart.totals().total()).isEqualTo(eur("29.97"));
    }

    @Test
    void the_shipping_address_decides_before_the_billing_address() {
        shelf.taxes(tax("FR", "", "20", false), tax("DE", "", "19", false));
        SetAddresses french = to("FR", null);
        SetAddresses german = to("DE", null);
        CartContent both = shelf.cart(add("POT", 1), new SetAddresses(french.billing(), german.shipping()));
        CartContent billed = shelf.cart(add("POT", 1), new SetAddresses(french.billing(), null));
        assertThat(both.totals().taxTotal()).isEqualTo(eur("3.80"));
        assertThat(billed.totals().taxTotal()).isEqualTo(eur("4.00"));
    }

    @Test
    void a_region_has_its_own_rate() {
        shelf.taxes(tax("CA", "", "5", false), tax("CA", "QC", "14.98", false), tax("", "", "1", false));
        assertThat(shelf.cart(add("POT", 1), to("CA", "qc")).totals().taxTotal())
                .isEqualTo(eur("3.00"));
        assertThat(shelf.cart(add("POT", 1), to("CA", "ON")).totals().taxTotal())
                .isEqualTo(eur("1.00"));
        assertThat(shelf.cart(add("POT", 1), to("US", "QC")).totals().taxTotal())
                .isEqualTo(eur("0.20"));
    }

    @Test
    void untaxed_products_stay_untaxed() {
        shelf.taxes(tax("FR", "", "20", true)).sellsUntaxed("BOOK", "10.00");
        CartContent cart = shelf.cart(add("BOOK", 1), add("POT", 1), to("FR", null));
        assertThat(cart.totals().taxTotal()).isEqualTo(eur("4.00"));
    }

    @Test
    void the_fee_is_taxed_only_where_the_rate_says_so() {
        shelf.ships(post("6.00", null)).taxes(tax("FR", "", "20", true), tax("US", "", "10", false));
        ChooseShipping post = new ChooseShipping(PricingContextBuilder.POST);
        CartContent french = shelf.cart(add("POT", 1), to("FR", null), post);
        CartContent american = shelf.cart(add("POT", 1), to("US", null), post);
        assertThat(french.totals())
                .isEqualTo(new CartTotals(eur("20.00"), eur("0.00"), eur("6.00"), eur("5.20"), eur("31.20")));
        assertThat(american.totals().taxTotal()).isEqualTo(eur("2.00"));
    }

    @Test
    void the_fee_includes_tax_where_prices_do() {
        shelf.showsPricesWithTax().ships(post("6.00", null)).taxes(tax("FR", "", "20", true));
        CartContent cart = shelf.cart(add("POT", 1), to("FR", null), new ChooseShipping(PricingContextBuilder.POST));
        assertThat(cart.shipping().price()).isEqualTo(eur("5.00"));
        assertThat(cart.shipping().tax()).isEqualTo(eur("1.00"));
        assertThat(cart.totals().total()).isEqualTo(eur("26.00"));
    }

    @Test
    void goods_of_the_threshold_and_more_travel_free() {
        shelf.ships(post("6.00", "40.00"));
        ChooseShipping post = new ChooseShipping(PricingContextBuilder.POST);
        assertThat(shelf.cart(add("POT", 1), post).totals().shippingTotal()).isEqualTo(eur("6.00"));
        assertThat(shelf.cart(add("POT", 2), post).totals().shippingTotal()).isEqualTo(eur("0.00"));
    }

    @Test
    void a_method_that_does_not_go_there_is_dropped() {
        shelf.ships(post("6.00", null, "FR"));
        CartContent french = shelf.cart(add("POT", 1), to("FR", null), new ChooseShipping(PricingContextBuilder.POST));
        CartContent moved = shelf.after(french, to("US", null));
        assertThat(french.shipping()).isNotNull();
        assertThat(moved.shipping()).isNull();
        assertThat(moved.shippingMethodId()).isNull();
        assertThat(moved.missing()).contains("shippingMethod");
    }

    @Test
    void the_fee_goes_with_the_last_thing_that_was_shipped() {
        shelf.ships(post("6.00", null)).sellsDownload("SONG", "1.00");
        CartContent both = shelf.cart(add("POT", 1), add("SONG", 1), new ChooseShipping(PricingContextBuilder.POST));
        CartContent rest = shelf.after(both, new CartEdit.RemoveItem("POT"));
        assertThat(rest.shipping()).isNull();
        assertThat(rest.totals().total()).isEqualTo(eur("1.00"));
    }

    @Test
    void prices_are_those_of_now() {
        CartContent before = shelf.cart(add("POT", 2));
        CartContent after = new PricingContextBuilder().sells("POT", "21.50").after(before);
        assertThat(after.totals().total()).isEqualTo(eur("43.00"));
    }

    @Test
    void a_product_out_of_sale_keeps_its_price_and_says_so() {
        CartContent before = shelf.cart(add("POT", 1));
        CartContent after = new PricingContextBuilder().withdrew("POT", "99.00").after(before);
        assertThat(after.notSellable()).containsExactly("POT");
        assertThat(after.items().getFirst().unitPrice()).isEqualTo(eur("20.00"));
    }

    @Test
    void a_price_in_another_currency_is_no_price() {
        CartContent before = shelf.cart(add("POT", 1));
        CartContent after = new PricingContextBuilder()
                .put("POT", Money.parse("5.00", "USD"), true, true, true)
                .after(before);
        assertThat(after.notSellable()).containsExactly("POT");
    }

    @Test
    void unknown_country_gets_only_what_goes_everywhere() {
        ShippingMethod local = post("6.00", null, "FR");
        ShippingMethod worldwide =
                new ShippingMethod(PricingContextBuilder.COURIER, "Courier", eur("30.00"), null, List.of());
        shelf.ships(local, worldwide);
        assertThat(shelf.terms().store().methodsFor(null)).containsExactly(worldwide);
        assertThat(shelf.terms().store().methodsFor("FR")).containsExactly(local, worldwide);
        assertThat(shelf.terms().store().methodsFor("DE")).containsExactly(worldwide);
    }
}
