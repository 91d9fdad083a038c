package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.Addition;
import dev.comptoir.carts.cart.domain.CartEdit.ChangeQuantity;
import dev.comptoir.carts.cart.domain.CartEdit.RemoveItem;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartLimitsTest {

    private final PricingContextBuilder shelf =
            new PricingContextBuilder().sells("ANY", "1.00").allows(4, 12, 2).sells("BOX", "5.00");

    private DomainException refusal(CartContent cart, CartEdit edit) {
        return catchThrowableOfType(DomainException.class, () -> shelf.after(cart, edit));
    }

    private DomainException refusal(CartEdit edit) {
        return refusal(shelf.empty(), edit);
    }

    @Test
    void name_the_limit_and_the_field() {
        DomainException few = refusal(add("BOX", 2));
        assertThat(few.code()).isEqualTo("quantity-below-minimum");
        assertThat(few.details())
                .containsEntry("sku", "BOX")
                .containsEntry("minimum", 4)
                .containsEntry("quantity", 2);
        assertThat(few.errors()).extracting(FieldError::pointer).containsExactly("/items/0/quantity");
        DomainException many = refusal(add("BOX", 14));
        assertThat(many.code()).isEqualTo("quantity-above-maximum");
        assertThat(many.details()).containsEntry("maximum", 12);
        DomainException odd = refusal(add("BOX", 7));
        assertThat(odd.code()).isEqualTo("quantity-not-in-step");
        assertThat(odd.details()).containsEntry("step", 2);
    }

    @Test
    void count_what_the_row_has_in_the_end() {
        CartContent cart = shelf.cart(add("BOX", 8), add("ANY", 3));
        assertThat(shelf.after(cart, add("BOX", 4)).items().getFirst().quantity())
                .isEqualTo(12);
        assertThat(refusal(cart, add("BOX", 6)).code()).isEqualTo("quantity-above-maximum");
        AddItems twice = new AddItems(List.of(
                new Addition(UUID.randomUUID(), "BOX", 3, "/items/0/quantity"),
                new Addition(UUID.randomUUID(), "BOX", 1, "/items/1/quantity")));
        assertThat(shelf.cart(twice).items().getFirst().quantity()).isEqualTo(4);
        assertThat(refusal(cart, new ChangeQuantity("BOX", 5)).errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/quantity", "quantity-not-in-step"));
    }

    @Test
    void that_came_later_stop_the_checkout_and_nothing_else() {
        CartContent cart = shelf.cart(add("BOX", 8), add("ANY", 3));
        shelf.allows(1, 6, 1).sells("BOX", "5.00").allows(5, null, 5).sells("ANY", "1.00");
        DomainException stopped = catchThrowableOfType(
                DomainException.class,
                () -> CartLimits.check(cart, shelf.terms().prices()));
        assertThat(stopped.code()).isEqualTo("quantity-above-maximum");
        assertThat(stopped.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/items/0/quantity", "quantity-above-maximum"),
                        tuple("/items/1/quantity", "quantity-below-minimum"));
        CartContent rest = shelf.after(cart, new RemoveItem("ANY"), new ChangeQuantity("BOX", 6));
        CartLimits.check(rest, shelf.terms().prices());
    }
}
