package dev.comptoir.carts.cart.domain;

import static dev.comptoir.carts.cart.domain.PricingContextBuilder.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.cart.domain.CartEdit.CouponQuestion;
import dev.comptoir.carts.cart.domain.CartEdit.SetCustomer;
import dev.comptoir.carts.cart.domain.CartEdit.SetGiftMessage;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import dev.comptoir.carts.cart.domain.CartMerge.LeftOut;
import dev.comptoir.carts.cart.domain.CartMerge.LeftOutReason;
import dev.comptoir.carts.cart.domain.CartMerge.Merged;
import dev.comptoir.carts.definition.domain.SignedPrice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CartMergeTest {

    private final PricingContextBuilder store =
            new PricingContextBuilder().sells("TEA", "5.00").sells("POT", "20.00");

    private static CartEdit customer(String email) {
        return new SetCustomer(new Customer(email, null, null, null, null));
    }

    private Merged merge(CartContent into, CartContent from) {
        return CartMerge.of(into, from, store.terms());
    }

    @Test
    void the_same_product_adds_up_and_another_one_comes_along() {
        Merged merged = merge(store.cart(add("TEA", 2)), store.cart(add("TEA", 3), add("POT", 1)));
        assertThat(merged.content().items()).extracting(CartItem::sku).containsExactly("TEA", "POT");
        assertThat(merged.content().items()).extracting(CartItem::quantity).containsExactly(5, 1);
        assertThat(merged.leftOut()).isEmpty();
    }

    @Test
    void no_more_comes_along_than_the_product_allows_and_never_less_than_there_was() {
        store.allows(2, 8, 2).sells("CUP", "4.00");
        Merged merged = merge(store.cart(add("CUP", 4)), store.cart(add("CUP", 6)));
        assertThat(merged.content().items()).extracting(CartItem::quantity).containsExactly(8);
        assertThat(merged.leftOut()).containsExactly(new LeftOut("CUP", "The CUP", 2, LeftOutReason.QUANTITY_LIMIT));

        Merged full = merge(store.cart(add("TEA", 9_000)), store.cart(add("TEA", 1_500)));
        assertThat(full.content().items()).extracting(CartItem::quantity).containsExactly(9_999);
        assertThat(full.leftOut()).extracting(LeftOut::quantity).containsExactly(501);
    }

    @Test
    void a_cart_stays_within_a_hundred_products() {
        CartEdit[] many = IntStream.range(0, 100)
                .mapToObj(i -> {
                    store.sells("S" + i, "1.00");
                    return (CartEdit) add("S" + i, 1);
                })
                .toArray(CartEdit[]::new);
        Merged merged = merge(store.cart(many), store.cart(add("S7", 1), add("TEA", 4)));
        assertThat(merged.content().items()).hasSize(100);
        assertThat(merged.content().items().get(7).quantity()).isEqualTo(2);
        assertThat(merged.leftOut()).containsExactly(new LeftOut("TEA", "The TEA", 4, LeftOutReason.CART_FULL));
    }

    @Test
    void one_product_has_one_price_and_one_choice_of_options() {
        SignedPrice signed = new SignedPrice(
                UUID.randomUUID(), PricingContextBuilder.eur("7.00"), Map.of("Engraving", "Ann"), null, Instant.MAX);
        CartContent engraved = store.cart(new CartEdit.AddItems(
                List.of(new CartEdit.Addition(UUID.randomUUID(), "POT", 1, "/items/0/quantity", signed, null))));
        Merged merged = merge(store.cart(add("POT", 1)), engraved);
        assertThat(merged.content().items()).extracting(CartItem::quantity).containsExactly(1);
        assertThat(merged.leftOut()).extracting(LeftOut::reason).containsExactly(LeftOutReason.DEFINED_OTHERWISE);
        assertThat(merge(store.empty(), engraved).content().items().getFirst().options())
                .isEqualTo(Map.of("Engraving", "Ann"));
    }

    @Test
    void what_the_cart_says_stays_and_what_it_lacks_comes_from_the_other_one() {
        CartContent guest = store.cart(customer("guest@example.test"), new SetRemark("Ring"), new SetGiftMessage("Joy"))
                .withCoupon("GUEST");
        CartContent own = store.cart(customer("own@example.test"), new SetRemark("Knock"));
        CartContent merged = merge(own, guest).content();
        assertThat(merged.email()).isEqualTo("own@example.test");
        assertThat(merged.customerRemark()).isEqualTo("Knock");
        assertThat(merged.giftMessage()).isEqualTo("Joy");
        assertThat(merged.discounts().coupon()).isEqualTo("GUEST");
        assertThat(merge(own.withCoupon("OWN"), guest).content().discounts().coupon())
                .isEqualTo("OWN");
        assertThat(merge(store.empty(), guest).content().email()).isEqualTo("guest@example.test");
        assertThat(CartMerge.coupon(own, guest)).isEqualTo(new CouponQuestion("GUEST", "own@example.test"));
    }
}
