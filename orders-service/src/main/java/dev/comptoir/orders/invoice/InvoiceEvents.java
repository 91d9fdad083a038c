package dev.comptoir.orders.invoice;

import dev.comptoir.contracts.orders.InvoiceCancelledV1;
import dev.comptoir.contracts.orders.InvoiceIssuedV1;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.invoice.domain.DocumentReference;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailedDocument;
import dev.comptoir.orders.order.domain.Order;
import java.util.Map;

/** What invoices publish. */
final class InvoiceEvents {

    private InvoiceEvents() {}

    static OrderChange issued(IssuedInvoice issued, CustomerMails mails) {
        return OrderChange.of(issued.order(), "INVOICE_ISSUED", issued.issuedBy(), facts(issued))
                .publishing(() -> event(issued))
                .mailingIf(issued.isMailed(), context -> mails.document(context, mailed(issued), issued.id()));
    }

    /** @param original the invoice that is undone */
    static OrderChange cancelled(IssuedInvoice by, DocumentReference original) {
        Map<String, ?> facts = Map.of(
                "invoiceId", original.id(),
                "invoiceNumber", original.number(),
                "cancellationInvoiceId", by.id(),
                "cancellationInvoiceNumber", by.numbered().number(),
                "reason", by.numbered().reason());
        return OrderChange.of(by.order(), "INVOICE_CANCELLED", by.issuedBy(), facts)
                .publishing(() -> cancelledEvent(by, original));
    }

    private static Map<String, ?> facts(IssuedInvoice issued) {
        return Map.of(
                "invoiceId", issued.id(),
                "invoiceNumber", issued.numbered().number(),
                "total", issued.document().totals().total());
    }

    private static MailedDocument mailed(IssuedInvoice issued) {
        return new MailedDocument(
                issued.id(),
                MailedDocument.Title.INVOICE,
                issued.numbered().number(),
                issued.document().totals().total());
    }

    private static InvoiceIssuedV1 event(IssuedInvoice issued) {
        Order order = issued.order();
        return new InvoiceIssuedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                issued.id(),
                issued.numbered().number(),
                issued.document().totals().netTotal(),
                issued.document().totals().taxTotal(),
                issued.document().totals().total(),
                issued.issuedBy(),
                issued.numbered().issuedAt());
    }

    private static InvoiceCancelledV1 cancelledEvent(IssuedInvoice by, DocumentReference original) {
        Order order = by.order();
        return new InvoiceCancelledV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                original.id(),
                original.number(),
                by.id(),
                by.numbered().number(),
                by.document().totals().total(),
                by.numbered().reason(),
                by.issuedBy(),
                by.numbered().issuedAt());
    }
}
