package dev.comptoir.orders.cancellation;

import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.PaymentStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an order stands after it was cancelled. */
@Schema(
        name = "OrderCancellation",
        requiredProperties = {"orderId", "orderNumber"})
public record CancellationView(
        UUID orderId,
        String orderNumber,
        Lifecycle lifecycle,
        PaymentStatus paymentStatus,
        String reason,
        long orderVersion) {

    static CancellationView of(Order order) {
        return new CancellationView(
                order.id(),
                order.orderNumber(),
                order.lifecycle(),
                order.paymentStatus(),
                order.cancellationReason(),
                order.version());
    }
}
