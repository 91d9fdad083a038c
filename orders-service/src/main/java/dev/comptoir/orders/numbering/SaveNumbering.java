package dev.comptoir.orders.numbering;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes how orders are numbered; the next number is raised, never lowered. */
@ApplicationScoped
class SaveNumbering {

    private final SqlTransactions transactions;
    private final NumberingStore numbering;

    SaveNumbering(SqlTransactions transactions, NumberingStore numbering) {
        this.transactions = transactions;
        this.numbering = numbering;
    }

    Uni<OrderSettings> handle(SaveOrderSettingsRequest request, String ifMatch) {
        return transactions.run(tx -> numbering
                .lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .map(current -> changed(current, request))
                .call(settings -> numbering.save(tx, settings)));
    }

    private static OrderSettings changed(OrderSettings current, SaveOrderSettingsRequest request) {
        if (request.nextOrderNumber() < current.nextOrderNumber()) {
            throw lowered(request.nextOrderNumber(), current.nextOrderNumber());
        }
        return request.settings(current.version() + 1);
    }

    private static DomainException lowered(long requested, long next) {
        return Kind.CONFLICT
                .refusal("order-number-lowered", "The next order number is %s; it can only be raised.", next)
                .at("/nextOrderNumber")
                .with("requested", requested)
                .with("nextOrderNumber", next);
    }
}
