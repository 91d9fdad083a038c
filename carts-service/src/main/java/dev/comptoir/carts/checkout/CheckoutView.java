package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The order a cart became. */
@Schema(
        description = "The order a cart became",
        requiredProperties = {"cartId", "orderId", "orderNumber", "total", "placedAt", "orderStatusToken"})
public record CheckoutView(
        UUID cartId,
        UUID orderId,
        @Schema(examples = "1001", maxLength = 50) String orderNumber,

        @Schema(
                description =
                        "As it was when the order was placed; absent when a checkout is answered again later, and as it is now where a merchant asks again",
                maxLength = 30)
        String paymentStatus,

        @Schema(
                description =
                        "As it was when the order was placed; absent when a checkout is answered again later, and as it is now where a merchant asks again",
                maxLength = 30)
        String fulfillmentStatus,

        Money total,
        Instant placedAt,

        @Schema(
                description = "For GET /order-status/{token} and, to pay, POST /order-status/{token}/payment-sessions",
                maxLength = 400)
        String orderStatusToken) {

    public static CheckoutView of(UUID cartId, PlacementAnswerV1 order) {
        return new CheckoutView(
                cartId,
                order.orderId(),
                order.orderNumber(),
                order.paymentStatus(),
                order.fulfillmentStatus(),
                order.total(),
                order.placedAt(),
                null);
    }

    public static CheckoutView of(Cart cart) {
        return new CheckoutView(
                cart.id(),
                cart.order().orderId(),
                cart.order().orderNumber(),
                null,
                null,
                cart.content().totals().total(),
                cart.order().placedAt(),
                null);
    }

    /** The same, with where the order stands now. */
    public CheckoutView standing(String payment, String fulfillment) {
        return new CheckoutView(cartId, orderId, orderNumber, payment, fulfillment, total, placedAt, orderStatusToken);
    }

    CheckoutView withStatusToken(String token) {
        return new CheckoutView(cartId, orderId, orderNumber, paymentStatus, fulfillmentStatus, total, placedAt, token);
    }
}
