package dev.comptoir.carts.cart.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The order a cart asks for or has become.
 *
 * @param startedAt when the running checkout began; null while there is none
 * @param orderId the order this very content asks for; null before its first checkout
 * @param orderNumber empty until the cart was ordered
 * @param placedAt of the order; null until the cart was ordered
 */
public record OrderAttempt(Instant startedAt, UUID orderId, String orderNumber, Instant placedAt) {

    static final OrderAttempt NONE = new OrderAttempt(null, null, "", null);

    OrderAttempt started(Instant now, UUID freshOrderId) {
        return new OrderAttempt(now, orderId == null ? freshOrderId : orderId, orderNumber, placedAt);
    }

    /** Another content asks for another order. */
    OrderAttempt withoutOrderId() {
        return new OrderAttempt(startedAt, null, orderNumber, placedAt);
    }
}
