package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.CartTotals;

/** How a checkout goes on once the cart was looked at under its lock. */
sealed interface CheckoutStart {

    /** The cart is locked: ask for this order. */
    record Ask(Placement placement) implements CheckoutStart {}

    /** The cart was ordered before. */
    record Done(CheckoutView order) implements CheckoutStart {}

    /** The cart shows higher prices now, which the shopper has to see first. */
    record Dearer(CartTotals totals) implements CheckoutStart {}
}
