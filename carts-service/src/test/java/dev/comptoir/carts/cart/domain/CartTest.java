package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.post;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.CartEdit.SetCustomer;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID FIRST = new UUID(7, 1);
    private static final UUID SECOND = new UUID(7, 2);

    private final PricingContextBuilder shelf =
            new PricingContextBuilder().sells("POT", "20.00").ships(post("6.00", null));

    @Test
    void an_incomplete_cart_is_not_ordered() {
        Cart cart = Cart.open(UUID.randomUUID(), shelf.cart(add("POT", 1)), NOON);
        assertThatThrownBy(() -> cart.checkOut(FIRST, NOON)).hasFieldOrPropertyWithValue("code", "cart-incomplete");
        assertThat(cart.status()).isEqualTo(CartStatus.ACTIVE);
    }

    @Test
    void a_cart_with_something_out_of_sale_is_not_ordered() {
        CartContent content = new PricingContextBuilder()
                .withdrew("POT", "20.00")
                .ships(post("6.00", null))
                .after(complete());
        Cart cart = Cart.open(UUID.randomUUID(), content, NOON);
        assertThatThrownBy(() -> cart.checkOut(FIRST, NOON)).hasFieldOrPropertyWithValue("code", "not-sellable");
    }

    @Test
    void a_cart_being_ordered_takes_no_edits() {
        Cart cart = Cart.open(UUID.randomUUID(), complete(), NOON).checkOut(FIRST, NOON);
        assertThatThrownBy(() -> cart.edit(complete(), NOON)).hasFieldOrPropertyWithValue("code", "cart-checking-out");
    }

    @Test
    void the_same_content_asks_for_the_same_order_for_ever() {
        CartContent content = complete();
        Cart cart = Cart.open(UUID.randomUUID(), content, NOON).checkOut(FIRST, NOON);
        assertThat(cart.checkOut(SECOND, NOON.plusSeconds(600)).order().orderId())
                .isEqualTo(FIRST);
        assertThat(cart.checkOutAgain(NOON.plusSeconds(600)).order().orderId()).isEqualTo(FIRST);
        assertThat(givenBack(cart)
                        .edit(content, NOON)
                        .checkOut(SECOND, NOON)
                        .order()
                        .orderId())
                .isEqualTo(FIRST);
    }

    @Test
    void another_content_asks_for_another_order() {
        CartContent content = complete();
        Cart asked = Cart.open(UUID.randomUUID(), content, NOON).checkOut(FIRST, NOON);
        Cart changed = givenBack(asked).edit(shelf.after(content, new SetRemark("Ring twice")), NOON);
        assertThat(changed.order().orderId()).isNull();
        assertThat(changed.checkOut(SECOND, NOON).order().orderId()).isEqualTo(SECOND);
    }

    @Test
    void it_can_be_abandoned_from_the_first_moment_with_an_item_and_an_email() {
        CartContent nobody = shelf.cart(add("POT", 1));
        Cart cart = Cart.open(UUID.randomUUID(), nobody, NOON);
        assertThat(cart.times().idleSince()).isNull();
        Cart known = cart.edit(complete(), NOON.plusSeconds(60));
        assertThat(known.times().idleSince()).isEqualTo(NOON.plusSeconds(60));
        assertThat(known.edit(complete(), NOON.plusSeconds(90)).times().idleSince())
                .isEqualTo(NOON.plusSeconds(60));
        assertThat(known.edit(nobody, NOON.plusSeconds(90)).times().idleSince()).isNull();
        assertThat(known.email()).isEqualTo("ann@example.test");
    }

    @Test
    void an_edit_brings_an_abandoned_cart_back() {
        Cart left = in(CartStatus.ABANDONED, Cart.open(UUID.randomUUID(), complete(), NOON));
        assertThat(left.isAbandoned()).isTrue();
        assertThat(left.edit(complete(), NOON).status()).isEqualTo(CartStatus.ACTIVE);
    }

    private static Cart givenBack(Cart asked) {
        return in(CartStatus.ACTIVE, asked);
    }

    private static Cart in(CartStatus status, Cart cart) {
        OrderAttempt order = new OrderAttempt(null, cart.order().orderId(), "", null);
        return new Cart(cart.id(), cart.version(), status, cart.content(), cart.times(), order, null);
    }

    private CartContent complete() {
        Customer ann = new Customer("Ann@Example.test", "Ann", null, "fr", null);
        return shelf.cart(
                add("POT", 1), new SetCustomer(ann), to("FR", null), new ChooseShipping(PricingContextBuilder.POST));
    }
}
