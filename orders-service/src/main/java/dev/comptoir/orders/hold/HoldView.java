package dev.comptoir.orders.hold;

import dev.comptoir.orders.order.domain.Hold;
import dev.comptoir.orders.order.domain.Order;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether and why an order is on hold. */
@Schema(name = "OrderHoldState", requiredProperties = "orderId")
public record HoldView(
        UUID orderId, boolean onHold, String reasonCode, String note, Instant heldAt, long orderVersion) {

    static HoldView of(Order order) {
        Hold hold = order.hold();
        return new HoldView(order.id(), order.isOnHold(), hold.reasonCode(), hold.note(), hold.at(), order.version());
    }
}
