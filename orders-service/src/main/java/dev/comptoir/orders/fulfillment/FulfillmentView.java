package dev.comptoir.orders.fulfillment;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an order has got. */
@Schema(name = "OrderFulfillment", requiredProperties = "orderId")
public record FulfillmentView(UUID orderId, FulfillmentStatus status, Lifecycle lifecycle, long orderVersion) {

    static FulfillmentView of(Order order) {
        return new FulfillmentView(order.id(), order.fulfillmentStatus(), order.lifecycle(), order.version());
    }
}
