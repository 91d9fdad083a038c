package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A credit note took something off the invoice of an order; its total is above zero.
 *
 * @param refundId the refund it goes with; null for none
 */
@EventType(name = "orders.credit-note-issued.v1", topic = Topics.ORDERS_ORDER)
public record CreditNoteIssuedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID creditNoteId,
        String creditNoteNumber,
        UUID invoiceId,
        String invoiceNumber,
        UUID refundId,
        Money netTotal,
        Money taxTotal,
        Money total,
        String reason,
        String issuedBy,
        Instant issuedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
