package dev.comptoir.orders.orderstatus;

import dev.comptoir.orders.order.domain.Order;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the merchant's own statuses an order has. */
@Schema(name = "OrderCustomStatusState", requiredProperties = "orderId")
public record CustomStatusView(
        UUID orderId,
        @Schema(description = "Absent while it has none") UUID statusId,
        String name,
        String color,
        long orderVersion) {

    static CustomStatusView of(Order order, OrderStatus status) {
        return new CustomStatusView(order.id(), status.id(), status.name(), status.color(), order.version());
    }

    static CustomStatusView none(Order order) {
        return new CustomStatusView(order.id(), null, null, null, order.version());
    }
}
