package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.Addition;
import dev.comptoir.carts.cart.domain.CartEdit.SetCustomer;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import dev.comptoir.carts.definition.domain.SignedPrice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartNamesTest {

    private static final CartContent FRENCH = CartContent.empty("fr-FR", "EUR", false);

    private final PricingContextBuilder shelf =
            new PricingContextBuilder().named("fr", "Le thé").sells("TEA", "9.99");

    private static SetCustomer reading(String locale) {
        return new SetCustomer(new Customer("ann@example.test", "Ann", null, locale, null));
    }

    private static List<String> names(CartContent cart) {
        return cart.items().stream().map(CartItem::name).toList();
    }

    @Test
    void a_row_is_named_in_the_language_of_its_cart() {
        assertThat(names(shelf.after(FRENCH, add("TEA", 1)))).containsExactly("Le thé");
        assertThat(names(shelf.cart(add("TEA", 1)))).containsExactly("The TEA");
    }

    @Test
    void rows_are_named_anew_with_the_edit_that_changes_the_language() {
        CartContent english = shelf.cart(add("TEA", 1));
        CartContent french = shelf.after(english, reading("fr"));
        assertThat(names(french)).containsExactly("Le thé");
        assertThat(names(shelf.after(french, reading("de")))).containsExactly("The TEA");
        assertThat(names(shelf.after(french, reading(null)))).containsExactly("Le thé");
    }

    @Test
    void a_name_translated_later_comes_with_the_next_edit() {
        CartContent before = new PricingContextBuilder().sells("TEA", "9.99").after(FRENCH, add("TEA", 1));
        assertThat(names(before)).containsExactly("The TEA");
        assertThat(names(shelf.after(before, new SetRemark("x")))).containsExactly("Le thé");
    }

    @Test
    void what_was_chosen_of_a_signed_definition_stays_as_it_was_signed() {
        SignedPrice signed = new SignedPrice(
                new UUID(0, 1),
                eur("12.00"),
                Map.of("Engraving", "For Ann"),
                null,
                Instant.parse("2030-01-01T00:00:00Z"));
        AddItems add = new AddItems(List.of(new Addition(new UUID(0, 2), "TEA", 1, "/quantity", signed, null)));
        assertThat(names(shelf.after(FRENCH, add))).containsExactly("Le thé – Engraving: For Ann");
    }

    @Test
    void a_row_that_is_not_sold_any_more_keeps_its_last_name() {
        CartContent before = shelf.after(FRENCH, add("TEA", 1));
        CartContent after = new PricingContextBuilder().withdrew("TEA", "9.99").after(before, reading("en"));
        assertThat(names(after)).containsExactly("Le thé");
    }

    @Test
    void the_receiving_carts_language_names_what_a_merged_cart_brings() {
        CartContent from = shelf.cart(add("TEA", 1));
        CartContent into = CartMerge.of(FRENCH, from, shelf.terms()).content();
        assertThat(names(CartPricing.price(into, shelf.terms()))).containsExactly("Le thé");
    }
}
