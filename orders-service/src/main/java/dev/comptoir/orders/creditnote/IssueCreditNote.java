package dev.comptoir.orders.creditnote;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.invoice.Invoice;
import dev.comptoir.orders.invoice.InvoiceProblem;
import dev.comptoir.orders.invoice.InvoiceStore;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes something off an invoice, never more than is left, however many credit notes are issued at once. */
@ApplicationScoped
class IssueCreditNote {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final InvoiceStore invoices;
    private final CreditNotes notes;

    IssueCreditNote(OrmTransactions transactions, OrderStore orders, InvoiceStore invoices, CreditNotes notes) {
        this.transactions = transactions;
        this.orders = orders;
        this.invoices = invoices;
        this.notes = notes;
    }

    Uni<Replayable<CreditNote>> handle(UUID invoiceId, IssueCreditNoteRequest request, ChangeContext context) {
        CreditDraft draft = new CreditDraft(
                request.scope(), request.reasonOrEmpty(), request.notifyCustomer(), null, context.actor());
        return invoices.find(invoiceId)
                .chain(invoice -> transactions.once(
                        context.key(),
                        CreditNote.class,
                        tx -> orders.lock(tx, invoice.orderId()).chain(order -> issue(tx, order, invoice, draft))));
    }

    /** What was read before the lock is only where to lock. */
    private Uni<CreditNote> issue(OrmTx tx, Order order, Invoice invoice, CreditDraft draft) {
        return invoices.live(tx, order.id())
                .map(live -> live.filter(one -> one.id().equals(invoice.id()))
                        .orElseThrow(() -> InvoiceProblem.notLive(invoice.number())))
                .chain(live -> invoices.creditable(tx, live))
                .chain(creditable -> notes.issue(tx, order, creditable, draft))
                .map(IssuedCreditNote::view);
    }
}
