package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.post;
import static dev.comptoir.carts.cart.domain.PricingContextBuilder.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.carts.cart.domain.CartEdit.ChangeQuantity;
import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.CartEdit.RemoveItem;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartEditTest {

    private final PricingContextBuilder shelf =
            new PricingContextBuilder().sells("TEA", "9.99").sells("POT", "20.00");

    @Test
    void the_same_sku_again_adds_up() {
        CartContent cart = shelf.cart(add("TEA", 2), add("POT", 1), add("TEA", 3));
        assertThat(cart.items()).extracting(CartItem::sku).containsExactly("TEA", "POT");
        assertThat(cart.items()).extracting(CartItem::quantity).containsExactly(5, 1);
    }

    @Test
    void nothing_unknown_goes_in() {
        assertThatThrownBy(() -> shelf.cart(add("NIX", 1)))
                .hasFieldOrPropertyWithValue("code", "unknown-sku")
                .hasMessageContaining("NIX");
    }

    @Test
    void nothing_out_of_sale_goes_in() {
        shelf.withdrew("OLD", "1.00");
        assertThatThrownBy(() -> shelf.cart(add("OLD", 1))).hasFieldOrPropertyWithValue("code", "not-sellable");
    }

    @Test
    void quantities_end_at_9999_pieces_also_by_adding_up() {
        CartContent full = shelf.cart(add("TEA", 9_999));
        assertThatThrownBy(() -> shelf.after(full, add("TEA", 1)))
                .hasFieldOrPropertyWithValue("code", "quantity-too-large");
    }

    @Test
    void a_cart_ends_at_a_hundred_products() {
        CartContent cart = shelf.empty();
        for (int i = 0; i < 100; i++) {
            cart = shelf.sells("S" + i, "1.00").after(cart, add("S" + i, 1));
        }
        CartContent full = cart;
        assertThatThrownBy(() -> shelf.after(full, add("TEA", 1))).hasFieldOrPropertyWithValue("code", "cart-full");
        assertThat(shelf.after(full, add("S7", 1)).items().get(7).quantity()).isEqualTo(2);
    }

    @Test
    void an_item_is_known_by_its_id_and_by_its_sku() {
        CartContent cart = shelf.cart(add("TEA", 2), add("POT", 1));
        String teaId = cart.items().getFirst().itemId().toString();
        CartContent changed = shelf.after(cart, new ChangeQuantity(teaId, 7), new ChangeQuantity("POT", 3));
        assertThat(changed.items()).extracting(CartItem::quantity).containsExactly(7, 3);
        assertThat(shelf.after(cart, new RemoveItem(teaId)).items()).hasSize(1);
        assertThat(shelf.after(cart, new RemoveItem("TEA")).items()).hasSize(1);
    }

    @Test
    void an_item_that_is_not_there_cannot_be_changed_or_removed() {
        CartContent cart = shelf.cart(add("TEA", 2));
        assertThatThrownBy(() -> shelf.after(cart, new ChangeQuantity("POT", 1)))
                .hasFieldOrPropertyWithValue("code", "item-not-in-cart");
        assertThatThrownBy(() -> shelf.after(cart, new RemoveItem("POT")))
                .hasFieldOrPropertyWithValue("code", "item-not-in-cart");
    }

    @Test
    void only_what_is_offered_can_be_chosen() {
        shelf.ships(post("6.00", null, "FR")).sellsDownload("SONG", "1.00");
        ChooseShipping post = new ChooseShipping(PricingContextBuilder.POST);
        CartContent american = shelf.cart(add("TEA", 1), to("US", null));
        CartContent french = shelf.cart(add("SONG", 1), to("FR", null));
        assertThatThrownBy(() -> shelf.after(american, post))
                .hasFieldOrPropertyWithValue("code", "shipping-method-not-offered");
        assertThatThrownBy(() -> shelf.after(french, post))
                .as("nothing in the cart is shipped")
                .hasFieldOrPropertyWithValue("code", "shipping-method-not-offered");
    }

    @Test
    void an_empty_remark_takes_the_remark_away() {
        CartContent said = shelf.cart(new SetRemark("Ring twice"));
        assertThat(said.customerRemark()).isEqualTo("Ring twice");
        assertThat(shelf.after(said, new SetRemark(" ")).customerRemark()).isNull();
    }

    @Test
    void checkout_needs_are_named_all_at_once() {
        assertThat(shelf.empty().missing()).containsExactly("items", "customer.email", "billingAddress");
        assertThat(shelf.cart(add("TEA", 1)).missing())
                .isEqualTo(List.of("customer.email", "billingAddress", "shippingAddress", "shippingMethod"));
    }

    @Test
    void downloads_need_no_shipping() {
        shelf.sellsDownload("SONG", "1.00");
        CartContent cart = shelf.cart(add("SONG", 1), to("FR", null));
        assertThat(cart.missing()).containsExactly("customer.email");
    }
}
