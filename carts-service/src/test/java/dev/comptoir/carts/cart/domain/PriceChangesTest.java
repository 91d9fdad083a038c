package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.eur;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.PriceChanges.ItemPrice;
import org.junit.jupiter.api.Test;

class PriceChangesTest {

    private final PricingContextBuilder shelf =
            new PricingContextBuilder().sells("POT", "20.00").sells("TEA", "30.00");

    @Test
    void names_the_row_with_its_old_and_its_new_price() {
        CartContent seen = shelf.cart(add("POT", 2), add("TEA", 1));
        CartContent now = shelf.sells("POT", "21.50").after(seen);
        PriceChanges changes = PriceChanges.between(seen, now);
        CartItem pot = seen.items().getFirst();
        assertThat(changes.items())
                .containsExactly(new ItemPrice(pot.itemId(), "POT", "The POT", eur("20.00"), eur("21.50")));
        assertThat(changes.before().total()).isEqualTo(eur("70.00"));
        assertThat(changes.after().total()).isEqualTo(eur("73.00"));
    }

    @Test
    void names_a_price_that_fell_too() {
        CartContent seen = shelf.cart(add("POT", 2));
        PriceChanges changes =
                PriceChanges.between(seen, shelf.sells("POT", "15.00").after(seen));
        assertThat(changes.isNone()).isFalse();
        assertThat(changes.items()).extracting(ItemPrice::after).containsExactly(eur("15.00"));
    }

    @Test
    void does_not_let_one_price_hide_another() {
        CartContent seen = shelf.cart(add("POT", 1), add("TEA", 1));
        CartContent now = shelf.sells("POT", "25.00").sells("TEA", "25.00").after(seen);
        PriceChanges changes = PriceChanges.between(seen, now);
        assertThat(changes.before().total()).isEqualTo(changes.after().total());
        assertThat(changes.items()).hasSize(2);
        assertThat(changes.isNone()).isFalse();
    }

    @Test
    void counts_a_dearer_fee_by_the_total() {
        ChooseShipping post = new ChooseShipping(PricingContextBuilder.POST);
        CartContent seen = shelf.ships(post("6.00", null)).cart(add("POT", 1), post);
        PriceChanges changes =
                PriceChanges.between(seen, shelf.ships(post("7.00", null)).after(seen));
        assertThat(changes.items()).isEmpty();
        assertThat(changes.isNone()).isFalse();
    }

    @Test
    void finds_none_where_everything_costs_the_same() {
        CartContent seen = shelf.cart(add("POT", 1), add("TEA", 3));
        assertThat(PriceChanges.between(seen, shelf.after(seen)).isNone()).isTrue();
    }
}
