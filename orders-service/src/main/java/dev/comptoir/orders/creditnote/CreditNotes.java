package dev.comptoir.orders.creditnote;

import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.creditnote.domain.CreditPolicy;
import dev.comptoir.orders.invoice.InvoiceStore;
import dev.comptoir.orders.invoice.LiveInvoice;
import dev.comptoir.orders.invoice.SeriesStore;
import dev.comptoir.orders.invoice.SeriesStore.Series;
import dev.comptoir.orders.invoice.domain.CreditableInvoice;
import dev.comptoir.orders.invoice.domain.DocumentKind;
import dev.comptoir.orders.invoice.domain.DocumentLine;
import dev.comptoir.orders.invoicing.InvoicingStore;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Issues credit notes, as a step in the transaction of whoever does; lock the order first. */
@ApplicationScoped
public class CreditNotes {

    private final InvoicingStore invoicing;
    private final InvoiceStore invoices;
    private final SeriesStore series;
    private final CreditNoteStore notes;
    private final OrderChanges changes;
    private final CustomerMails mails;

    CreditNotes(
            InvoicingStore invoicing,
            InvoiceStore invoices,
            SeriesStore series,
            CreditNoteStore notes,
            OrderChanges changes,
            CustomerMails mails) {
        this.invoicing = invoicing;
        this.invoices = invoices;
        this.series = series;
        this.notes = notes;
        this.changes = changes;
        this.mails = mails;
    }

    /** For a refund of an invoiced order, when the settings want it. */
    public Uni<Void> issueForRefund(OrmTx tx, Order order, RefundCredit refund) {
        return invoicing
                .terms(tx)
                .chain(terms -> !terms.creditNoteOnRefund() || !refund.amount().isPositive()
                        ? Steps.done()
                        : invoices.live(tx, order.id())
                                .chain(live -> live.isEmpty() ? Steps.done() : credit(tx, order, live.get(), refund)));
    }

    private Uni<Void> credit(OrmTx tx, Order order, LiveInvoice live, RefundCredit refund) {
        return invoices.creditable(tx, live)
                .chain(invoice -> Steps.when(
                        invoice.leftTotal().isPositive(),
                        () -> issue(tx, order, invoice, CreditDraft.of(invoice, refund))
                                .replaceWithVoid()));
    }

    Uni<IssuedCreditNote> issue(OrmTx tx, Order order, CreditableInvoice invoice, CreditDraft draft) {
        List<DocumentLine> lines = CreditPolicy.lines(invoice, draft.scope(), draft.name());
        return invoicing
                .terms(tx)
                .chain(terms -> series.take(tx, Series.CREDIT_NOTE, terms.zone(), draft.reason())
                        .map(numbered -> new IssuedCreditNote(
                                Ids.next(),
                                order,
                                numbered,
                                invoice.document()
                                        .following(DocumentKind.CREDIT_NOTE, numbered, invoice.reference(), lines),
                                draft.refundId(),
                                draft.isMailed(terms.emailCustomer()),
                                draft.actor())))
                .call(issued -> write(tx, invoice, issued))
                .call(issued -> changes.publish(tx, CreditNoteEvents.issued(issued, mails)));
    }

    /** The order's next version is written with the document, so that both have one. */
    private Uni<Void> write(OrmTx tx, CreditableInvoice invoice, IssuedCreditNote issued) {
        issued.order().flags().addDocument();
        return notes.add(tx, issued)
                .chain(() -> invoices.credit(
                        tx,
                        invoice.reference().id(),
                        issued.document(),
                        issued.numbered().issuedAt()));
    }
}
