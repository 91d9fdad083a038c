package dev.comptoir.orders.invoicing;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes when and in whose name invoices are issued; a prefix only while no number has it. */
@ApplicationScoped
class SaveInvoicing {

    private final SqlTransactions transactions;
    private final InvoicingStore store;
    private final Clock clock;

    SaveInvoicing(SqlTransactions transactions, InvoicingStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    Uni<InvoicingSettings> handle(SaveInvoicingRequest request, String ifMatch) {
        return transactions.run(tx -> store.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> change(tx, current, request.settings(current.version() + 1))));
    }

    private Uni<InvoicingSettings> change(SqlTx tx, InvoicingSettings current, InvoicingSettings next) {
        return prefix(tx, "INVOICE", "invoicePrefix", current.invoicePrefix(), next.invoicePrefix())
                .chain(() -> prefix(
                        tx, "CREDIT_NOTE", "creditNotePrefix", current.creditNotePrefix(), next.creditNotePrefix()))
                .chain(() -> store.save(tx, next))
                .chain(() -> Steps.when(
                        next.issuesOtherwiseThan(current),
                        () -> store.restart(tx, next.issuesByItself() ? clock.instant() : null)))
                .replaceWith(next);
    }

    private Uni<Void> prefix(SqlTx tx, String series, String field, String current, String next) {
        return Steps.when(
                !current.equals(next),
                () -> store.isUsed(tx, series)
                        .invoke(isUsed -> {
                            if (isUsed) {
                                throw InvoicingProblem.prefixFixed(field, current);
                            }
                        })
                        .replaceWithVoid());
    }
}
