package dev.comptoir.orders.store;

import dev.comptoir.orders.store.StoreProblem.OrderNumberLowered;
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
                .map(kept -> changed(kept, request, ifMatch))
                .call(settings -> numbering.save(tx, settings)));
    }

    private static OrderSettings changed(OrderSettings kept, SaveOrderSettingsRequest request, String ifMatch) {
        ETags.check(ifMatch, kept.version());
        if (request.nextOrderNumber() < kept.nextOrderNumber()) {
            throw new OrderNumberLowered(request.nextOrderNumber(), kept.nextOrderNumber());
        }
        return new OrderSettings(
                kept.version() + 1,
                request.nextOrderNumber(),
                request.prefix(),
                request.suffix(),
                request.zeroTotalPaymentStatus());
    }
}
