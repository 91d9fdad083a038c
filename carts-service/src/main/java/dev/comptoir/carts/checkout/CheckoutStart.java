package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.PriceChanges;
import dev.comptoir.carts.cart.domain.SourcedItem;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import java.time.Instant;
import java.util.List;

/** How a checkout continues once the cart was decided on. */
sealed interface CheckoutStart {

    /**
     * The cart is locked: ask for this order.
     *
     * @param startedAt tells this attempt from a later one for the same order
     */
    record Ask(PlacementRequestV1 placement, Instant startedAt) implements CheckoutStart {}

    /** The cart has discounts, whose uses have to be counted with the lock of the cart. */
    record Discounted() implements CheckoutStart {}

    /** Rows of the cart have to be compared with their pages first. */
    record Sourced(List<SourcedItem> items) implements CheckoutStart {}

    /** The cart was ordered before. */
    record Ordered(CheckoutView order) implements CheckoutStart {}

    /** The cart shows other prices now, which the shopper has to see first. */
    record Repriced(PriceChanges changes, Cart cart) implements CheckoutStart {}
}
