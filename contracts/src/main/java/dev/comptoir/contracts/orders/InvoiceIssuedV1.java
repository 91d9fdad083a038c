package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** An order got its invoice; what it says never changes. */
@EventType(name = "orders.invoice-issued.v1", topic = Topics.ORDERS_ORDER)
public record InvoiceIssuedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID invoiceId,
        String invoiceNumber,
        Money netTotal,
        Money taxTotal,
        Money total,
        String issuedBy,
        Instant issuedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
