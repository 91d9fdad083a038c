package dev.comptoir.carts.checkout;

import dev.comptoir.carts.checkout.PlacementAnswer.Placed;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;

/** Why a checkout that orders-service was asked about ends without the order the shopper wanted. */
abstract sealed class CheckoutProblem extends DomainException {

    private static final long serialVersionUID = 1L;

    private CheckoutProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    static final class OrdersUnavailable extends CheckoutProblem {
        OrdersUnavailable() {
            super(
                    "orders-unavailable",
                    Kind.UNAVAILABLE,
                    "The outcome of this checkout is not known yet. Repeat it: the cart cannot be ordered twice.",
                    Map.of());
        }
    }

    /** Our price list has heard of the product already, inventory has not; each learns of it by an event of its own. */
    static final class StockNotReady extends CheckoutProblem {
        StockNotReady(Object skus) {
            super(
                    "stock-not-ready",
                    Kind.UNAVAILABLE,
                    "Something in this cart has only just been put on sale and its stock is not known yet. Repeat the"
                            + " checkout in a second; nothing was ordered.",
                    Map.of("skus", skus));
        }
    }

    static final class AlreadyOrdered extends CheckoutProblem {
        AlreadyOrdered(Placed order) {
            super(
                    "cart-already-ordered",
                    Kind.CONFLICT,
                    "This cart had been ordered before it was changed. That order stands; start a new cart for more.",
                    Map.of(
                            "orderId", order.orderId(),
                            "orderNumber", order.orderNumber(),
                            "total", order.total()));
        }
    }
}
