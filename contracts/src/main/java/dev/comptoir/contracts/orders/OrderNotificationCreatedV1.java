package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** The customer of an order is mailed something because somebody wanted it: a message by hand or a payment reminder. */
@EventType(name = "orders.order-notification-created.v1", topic = Topics.ORDERS_ORDER)
public record OrderNotificationCreatedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID notificationId,
        String kind,
        String channel,
        String subject,
        String sentBy,
        Instant createdAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
