package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.Shelf.add;
import static dev.comptoir.carts.cart.domain.Shelf.post;
import static dev.comptoir.carts.cart.domain.Shelf.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.CartEdit.SetCustomer;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import dev.comptoir.carts.cart.domain.CartProblem.CartCheckingOut;
import dev.comptoir.carts.cart.domain.CartProblem.CartIncomplete;
import dev.comptoir.carts.cart.domain.CartProblem.NotSellable;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID FIRST = new UUID(7, 1);
    private static final UUID SECOND = new UUID(7, 2);

    private final Shelf shelf = new Shelf().sells("POT", "20.00").ships(post("6.00", null));

    @Test
    void an_incomplete_cart_is_not_ordered() {
        Cart cart = Cart.open(UUID.randomUUID(), shelf.cart(add("POT", 1)), NOON);
        assertThatThrownBy(() -> cart.checkOut(FIRST, NOON)).isInstanceOf(CartIncomplete.class);
        assertThat(cart.status()).isEqualTo(CartStatus.ACTIVE);
    }

    @Test
    void a_cart_with_something_out_of_sale_is_not_ordered() {
        CartContent content =
                new Shelf().withdrew("POT", "20.00").ships(post("6.00", null)).after(complete());
        Cart cart = Cart.open(UUID.randomUUID(), content, NOON);
        assertThatThrownBy(() -> cart.checkOut(FIRST, NOON)).isInstanceOf(NotSellable.class);
    }

    @Test
    void a_cart_being_ordered_takes_no_edits() {
        Cart cart = Cart.open(UUID.randomUUID(), complete(), NOON);
        cart.checkOut(FIRST, NOON);
        assertThatThrownBy(() -> cart.edit(complete(), NOON)).isInstanceOf(CartCheckingOut.class);
    }

    @Test
    void the_same_content_asks_for_the_same_order_for_ever() {
        Cart cart = Cart.open(UUID.randomUUID(), complete(), NOON);
        cart.checkOut(FIRST, NOON);
        cart.checkOut(SECOND, NOON.plusSeconds(600));
        assertThat(cart.orderId()).isEqualTo(FIRST);
    }

    @Test
    void another_content_asks_for_another_order() {
        CartContent content = complete();
        Cart cart = Cart.open(UUID.randomUUID(), content, NOON);
        cart.checkOut(FIRST, NOON);
        Cart reopened = Cart.open(UUID.randomUUID(), content, NOON);
        reopened.edit(shelf.after(content, new SetRemark("Ring twice")), NOON);
        assertThat(reopened.orderId()).isNull();
        reopened.checkOut(SECOND, NOON);
        assertThat(reopened.orderId()).isEqualTo(SECOND);
    }

    private CartContent complete() {
        Customer ann = new Customer("Ann@Example.test", "Ann", null, "fr");
        return shelf.cart(add("POT", 1), new SetCustomer(ann), to("FR", null), new ChooseShipping(Shelf.POST));
    }
}
