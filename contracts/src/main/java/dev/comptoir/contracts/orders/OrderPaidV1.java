package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The whole amount of an order is there; downloads may be granted. */
@EventType(name = "orders.order-paid.v1", topic = Topics.ORDERS_ORDER)
public record OrderPaidV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID cartId,
        CustomerV1 customer,
        List<OrderLineV1> lines,
        Money paid,
        Money total,
        String previousPaymentStatus,
        String paymentStatus,
        Instant paidAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
