package dev.comptoir.orders.taxrate;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes a tax rate out of use; orders placed with it stay as they are. */
@ApplicationScoped
class DeleteTaxRate {

    private final SqlTransactions transactions;
    private final TaxRateStore rates;
    private final Outbox outbox;

    DeleteTaxRate(SqlTransactions transactions, TaxRateStore rates, Outbox outbox) {
        this.transactions = transactions;
        this.rates = rates;
        this.outbox = outbox;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> rates.lock(tx, id)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .call(() -> rates.delete(tx, id))
                .chain(current -> outbox.append(tx, current.deleted())));
    }
}
