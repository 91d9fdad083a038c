package dev.comptoir.orders.invoice;

import static dev.comptoir.platform.db.DatabaseFailure.refusing;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Issues the invoice of an order by hand. */
@ApplicationScoped
class IssueInvoice {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final Invoices invoices;

    IssueInvoice(OrmTransactions transactions, OrderStore orders, Invoices invoices) {
        this.transactions = transactions;
        this.orders = orders;
        this.invoices = invoices;
    }

    Uni<Replayable<Invoice>> handle(UUID orderId, ChangeContext context) {
        return transactions
                .once(
                        context.key(),
                        Invoice.class,
                        tx -> orders.lock(tx, orderId)
                                .invoke(context::check)
                                .chain(order -> invoices.issue(tx, order, context.actor()))
                                .map(IssuedInvoice::view))
                .plug(refusing("invoices_one_live", InvoiceProblem::existsAlready));
    }
}
