package dev.comptoir.orders.creditnote;

import dev.comptoir.contracts.orders.CreditNoteIssuedV1;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailedDocument;
import dev.comptoir.orders.order.domain.Order;
import java.util.Map;

/** What credit notes publish. */
final class CreditNoteEvents {

    private CreditNoteEvents() {}

    static OrderChange issued(IssuedCreditNote issued, CustomerMails mails) {
        Map<String, ?> facts = Map.of(
                "creditNoteId", issued.id(),
                "creditNoteNumber", issued.numbered().number(),
                "invoiceNumber", issued.document().refersTo().number(),
                "total", issued.document().totals().total(),
                "reason", issued.numbered().reason());
        return OrderChange.of(issued.order(), "CREDIT_NOTE_ISSUED", issued.issuedBy(), facts)
                .publishing(() -> event(issued))
                .mailingIf(issued.isMailed(), context -> mails.document(context, mailed(issued.view()), issued.id()));
    }

    static MailedDocument mailed(CreditNote note) {
        return new MailedDocument(note.id(), MailedDocument.Title.CREDIT_NOTE, note.number(), note.total());
    }

    private static CreditNoteIssuedV1 event(IssuedCreditNote issued) {
        Order order = issued.order();
        return new CreditNoteIssuedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                issued.id(),
                issued.numbered().number(),
                issued.document().refersTo().id(),
                issued.document().refersTo().number(),
                issued.refundId(),
                issued.document().totals().netTotal(),
                issued.document().totals().taxTotal(),
                issued.document().totals().total(),
                issued.numbered().reason(),
                issued.issuedBy(),
                issued.numbered().issuedAt());
    }
}
