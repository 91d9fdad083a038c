package dev.comptoir.orders.guarantee;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes whom order confirmations remind of the legal guarantee. */
@ApplicationScoped
class SaveGuaranteeSettings {

    private final SqlTransactions transactions;
    private final GuaranteeSettingsStore store;

    SaveGuaranteeSettings(SqlTransactions transactions, GuaranteeSettingsStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    Uni<GuaranteeSettings> handle(SaveGuaranteeSettingsRequest request, String ifMatch) {
        return transactions.run(tx -> store.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .map(current -> request.settings(current.version() + 1))
                .call(settings -> store.save(tx, settings)));
    }
}
