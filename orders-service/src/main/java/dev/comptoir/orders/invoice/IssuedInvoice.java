package dev.comptoir.orders.invoice;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.Numbered;
import dev.comptoir.orders.order.domain.Order;
import java.time.Instant;
import java.util.UUID;

/**
 * A document of the series of invoices that is about to be written.
 *
 * @param cancelledId the invoice it undoes; null for an invoice
 */
record IssuedInvoice(
        UUID id,
        InvoiceKind kind,
        Order order,
        Numbered numbered,
        Document document,
        UUID cancelledId,
        boolean isMailed,
        String issuedBy) {

    Invoice view() {
        Instant sentAt = isMailed ? numbered.issuedAt() : null;
        return new Invoice(
                id,
                1,
                numbered.number(),
                kind,
                InvoiceState.of(kind, order.paymentStatus(), sentAt, null),
                order.id(),
                order.orderNumber(),
                document.totals().netTotal(),
                document.totals().taxTotal(),
                document.totals().total(),
                Money.zero(document.currency()),
                issuedBy,
                numbered.issuedAt(),
                numbered.issuedAt(),
                sentAt,
                "",
                null,
                null,
                cancelledId,
                document);
    }
}
