package dev.comptoir.orders.hold;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.orders.order.domain.Hold;
import dev.comptoir.orders.order.domain.Order;
import java.time.Instant;

/** The events of holds. */
final class HoldEvents {

    private HoldEvents() {}

    static OrderHeldV1 held(Order order, Hold before) {
        Hold hold = order.hold();
        return new OrderHeldV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                hold.reasonCode(),
                hold.note(),
                hold.at(),
                before.reasonCode());
    }

    static OrderResumedV1 resumed(Order order, Instant at) {
        return new OrderResumedV1(order.id(), order.version(), order.orderNumber(), at);
    }
}
