package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is noted beside an invoice was changed: whether it was sent, and the delivery term.
 *
 * @param changes what differs from before
 */
@EventType(name = "orders.invoice-changed.v1", topic = Topics.ORDERS_ORDER)
public record InvoiceChangedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID invoiceId,
        String invoiceNumber,
        String state,
        String deliveryTerm,
        Instant changedAt,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public InvoiceChangedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
