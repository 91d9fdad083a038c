package dev.comptoir.carts.checkout;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.kernel.DomainException;
import java.time.Duration;

/** Why a checkout that orders-service was asked about ends without the order the shopper wanted. */
public final class CheckoutProblem {

    private CheckoutProblem() {}

    /** @param retryAfter when the next attempt makes sense; grows while orders-service, or what it needs, stays away */
    public static DomainException ordersUnavailable(Duration retryAfter) {
        return UNAVAILABLE
                .refusal(
                        "orders-unavailable",
                        "The outcome of this checkout is not known yet. Repeat it: the cart cannot be ordered twice.")
                .with("retryAfter", retryAfter.toSeconds());
    }

    /** The price list knows the product already, inventory does not; each learns of it by an event of its own. */
    static DomainException stockNotReady(Object skus) {
        return UNAVAILABLE
                .refusal(
                        "stock-not-ready",
                        "Something in this cart has only just been put on sale and its stock is not known yet. Repeat the"
                                + " checkout in a second; nothing was ordered.")
                .with("skus", skus);
    }

    static DomainException alreadyOrdered(PlacementAnswerV1 order) {
        return CONFLICT.refusal(
                        "cart-already-ordered",
                        "This cart had been ordered before it was changed. That order stands; start a new cart for more.")
                .with("orderId", order.orderId())
                .with("orderNumber", order.orderNumber())
                .with("total", order.total());
    }
}
