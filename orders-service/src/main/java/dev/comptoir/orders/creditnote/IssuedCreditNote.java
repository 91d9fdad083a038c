package dev.comptoir.orders.creditnote;

import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.Numbered;
import dev.comptoir.orders.order.domain.Order;
import java.util.UUID;

/**
 * A credit note that is about to be written.
 *
 * @param refundId null when it goes with none
 */
record IssuedCreditNote(
        UUID id, Order order, Numbered numbered, Document document, UUID refundId, boolean isMailed, String issuedBy) {

    CreditNote view() {
        return new CreditNote(
                id,
                numbered.number(),
                CreditNote.state(refundId),
                document.refersTo().id(),
                document.refersTo().number(),
                order.id(),
                order.orderNumber(),
                refundId,
                document.totals().netTotal(),
                document.totals().taxTotal(),
                document.totals().total(),
                numbered.reason(),
                issuedBy,
                numbered.issuedAt(),
                isMailed ? numbered.issuedAt() : null,
                numbered.issuedAt(),
                document);
    }
}
