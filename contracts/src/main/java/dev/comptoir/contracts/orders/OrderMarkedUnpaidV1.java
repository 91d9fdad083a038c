package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** A payment marked by hand was taken back. */
@EventType(name = "orders.order-marked-unpaid.v1", topic = Topics.ORDERS_ORDER)
public record OrderMarkedUnpaidV1(
        UUID orderId,
        long version,
        String orderNumber,
        Money reversed,
        String previousPaymentStatus,
        String paymentStatus,
        Instant markedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
