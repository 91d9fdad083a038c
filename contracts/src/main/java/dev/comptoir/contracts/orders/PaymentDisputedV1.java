package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** The customer disputes a payment at the bank or provider. */
@EventType(name = "orders.payment-disputed.v1", topic = Topics.ORDERS_ORDER)
public record PaymentDisputedV1(
        UUID orderId, long version, String orderNumber, UUID paymentId, Money amount, String reason, Instant disputedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
