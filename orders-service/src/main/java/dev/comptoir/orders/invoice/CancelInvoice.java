package dev.comptoir.orders.invoice;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Undoes an invoice that was wrong by a cancellation invoice, so that another can be issued. */
@ApplicationScoped
class CancelInvoice {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final InvoiceStore store;
    private final Invoices invoices;

    CancelInvoice(OrmTransactions transactions, OrderStore orders, InvoiceStore store, Invoices invoices) {
        this.transactions = transactions;
        this.orders = orders;
        this.store = store;
        this.invoices = invoices;
    }

    Uni<Replayable<Invoice>> handle(UUID id, CancelInvoiceRequest request, ChangeContext context) {
        return store.find(id)
                .chain(invoice ->
                        transactions.once(context.key(), Invoice.class, tx -> cancel(tx, invoice, request, context)));
    }

    /** What was read before the lock is only where to lock. */
    private Uni<Invoice> cancel(OrmTx tx, Invoice invoice, CancelInvoiceRequest request, ChangeContext context) {
        ETags.check(context.ifMatch(), invoice.version());
        return orders.lock(tx, invoice.orderId())
                .chain(order -> store.live(tx, order.id())
                        .map(live -> live.filter(one -> one.id().equals(invoice.id()))
                                .orElseThrow(() -> InvoiceProblem.notLive(invoice.number())))
                        .chain(live -> invoices.cancel(tx, order, live, request.reason(), context.actor())))
                .map(IssuedInvoice::view);
    }
}
