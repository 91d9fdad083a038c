package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order was cancelled; its stock goes back for sale. */
@EventType(name = "orders.order-cancelled.v1", topic = Topics.ORDERS_ORDER)
public record OrderCancelledV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID cartId,
        String reason,
        List<OrderLineV1> lines,
        String previousLifecycle,
        Instant cancelledAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
