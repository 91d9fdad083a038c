package dev.comptoir.orders.statuschange;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.order.domain.StoreStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one status of an order, and the axes it follows from. */
@Schema(name = "OrderStatusState", requiredProperties = "orderId")
public record StatusView(
        UUID orderId,
        StoreStatus status,
        Lifecycle lifecycle,
        PaymentStatus paymentStatus,
        FulfillmentStatus fulfillmentStatus,
        long orderVersion) {

    static StatusView of(Order order) {
        return new StatusView(
                order.id(),
                StoreStatus.of(order.state()),
                order.lifecycle(),
                order.paymentStatus(),
                order.fulfillmentStatus(),
                order.version());
    }
}
