package dev.comptoir.orders.hold;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.order.domain.Hold;
import dev.comptoir.orders.order.domain.Order;
import java.time.Instant;
import java.util.Map;

/** What holding and resuming an order publishes. */
final class HoldChanges {

    private HoldChanges() {}

    /** @param before its hold until now, if it had one */
    static OrderChange held(Order order, Hold before) {
        Map<String, ?> facts = Map.of("reasonCode", order.hold().reasonCode());
        return OrderChange.of(order, "ORDER_HELD", order.hold().by(), facts)
                .because(order.hold().note())
                .publishing(() -> HoldEvents.held(order, before));
    }

    static OrderChange resumed(Order order, String actor, Instant at) {
        return OrderChange.of(order, "ORDER_RESUMED", actor, Map.of()).publishing(() -> HoldEvents.resumed(order, at));
    }
}
