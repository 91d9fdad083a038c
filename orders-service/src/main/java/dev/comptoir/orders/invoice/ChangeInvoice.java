package dev.comptoir.orders.invoice;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Changes what is noted beside an invoice: whether it was sent, and the delivery term. */
@ApplicationScoped
class ChangeInvoice {

    private final SqlTransactions transactions;
    private final InvoiceStore invoices;
    private final MergePatch patches;
    private final HistoryStore history;
    private final Outbox outbox;
    private final Clock clock;

    ChangeInvoice(
            SqlTransactions transactions,
            InvoiceStore invoices,
            MergePatch patches,
            HistoryStore history,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.patches = patches;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Invoice> handle(UUID id, String patch, ChangeContext context) {
        return transactions.run(tx -> invoices.lock(tx, id)
                .invoke(invoice -> ETags.check(context.ifMatch(), invoice.version()))
                .chain(invoice -> patches.apply(InvoicePatch.of(invoice), patch, InvoicePatch.class)
                        .map(change -> change.applied(invoice, clock.instant()))
                        .call(changed -> save(tx, invoice, changed, context.actor()))));
    }

    private Uni<Void> save(SqlTx tx, Invoice before, Invoice invoice, String actor) {
        Map<String, ?> facts = Map.of(
                "invoiceId", invoice.id(),
                "invoiceNumber", invoice.number(),
                "state", invoice.state(),
                "deliveryTerm", invoice.deliveryTerm());
        return invoices.change(tx, invoice)
                .chain(() -> history.record(tx, invoice.orderId(), "INVOICE_CHANGED", actor, facts))
                .chain(() -> invoices.nextOrderVersion(tx, invoice.orderId()))
                .chain(orderVersion -> outbox.append(tx, invoice.changed(before, orderVersion, clock.instant())));
    }
}
