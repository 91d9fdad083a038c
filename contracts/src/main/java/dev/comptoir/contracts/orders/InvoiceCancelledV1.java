package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** A cancellation invoice undid the invoice of an order; its total is below zero. */
@EventType(name = "orders.invoice-cancelled.v1", topic = Topics.ORDERS_ORDER)
public record InvoiceCancelledV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID invoiceId,
        String invoiceNumber,
        UUID cancellationInvoiceId,
        String cancellationInvoiceNumber,
        Money total,
        String reason,
        String issuedBy,
        Instant cancelledAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
