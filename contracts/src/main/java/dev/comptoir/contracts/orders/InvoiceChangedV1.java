package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** What is noted beside an invoice was changed: whether it was sent, and the delivery term. */
@EventType(name = "orders.invoice-changed.v1", topic = Topics.ORDERS_ORDER)
public record InvoiceChangedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID invoiceId,
        String invoiceNumber,
        String state,
        String deliveryTerm,
        Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
