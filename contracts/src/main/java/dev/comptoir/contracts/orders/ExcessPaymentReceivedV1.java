package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** A payment provider took more for an order than was due, or took it after the order was cancelled; the excess can be refunded. */
@EventType(name = "orders.excess-payment-received.v1", topic = Topics.ORDERS_ORDER)
public record ExcessPaymentReceivedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID paymentId,
        Money amount,
        Money excess,
        String lifecycle,
        String paymentStatus,
        Instant receivedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
