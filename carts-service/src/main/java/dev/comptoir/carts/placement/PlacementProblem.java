package dev.comptoir.carts.placement;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.FORBIDDEN;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.carts.cart.domain.OrderAttempt;
import dev.comptoir.kernel.DomainException;
import java.time.Duration;
import java.util.UUID;

/** Why a merchant cannot make an order of a cart. */
final class PlacementProblem {

    private PlacementProblem() {}

    static DomainException notFound(UUID cartId) {
        return NOT_FOUND.refusal("abandoned-cart-not-found", "There is no abandoned cart %s.", cartId);
    }

    static DomainException resumed(UUID cartId) {
        return CONFLICT.refusal(
                "abandoned-cart-resumed",
                "The shopper is back in cart %s. Wait until the cart is abandoned again, or let the shopper order.",
                cartId);
    }

    static DomainException alreadyOrdered(OrderAttempt order) {
        return CONFLICT.refusal(
                        "cart-already-ordered",
                        "This cart has become order %s. Read it: GET /orders/%s.",
                        order.orderNumber(),
                        order.orderId())
                .with("orderId", order.orderId())
                .with("orderNumber", order.orderNumber());
    }

    static DomainException changing() {
        return CONFLICT.refusal("cart-changing", "The cart was changed at the same moment. Ask again.");
    }

    static DomainException mayNotOversell() {
        return FORBIDDEN
                .refusal(
                        "oversell-not-allowed", "To sell more than there is, use a key with the scope orders:oversell.")
                .at("/stockPolicy");
    }

    static DomainException inventoryUnavailable(Duration retryAfter) {
        return UNAVAILABLE
                .refusal("inventory-unavailable", "Stock cannot be looked up at this moment. Try again.")
                .with("retryAfter", retryAfter.toSeconds());
    }
}
