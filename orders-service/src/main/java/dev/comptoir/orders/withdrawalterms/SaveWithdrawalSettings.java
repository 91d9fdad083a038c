package dev.comptoir.orders.withdrawalterms;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes what the right to withdraw depends on in this store. */
@ApplicationScoped
class SaveWithdrawalSettings {

    private final SqlTransactions transactions;
    private final WithdrawalSettingsStore store;

    SaveWithdrawalSettings(SqlTransactions transactions, WithdrawalSettingsStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    Uni<WithdrawalSettings> handle(SaveWithdrawalSettingsRequest request, String ifMatch) {
        return transactions.run(tx -> store.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .map(current -> request.settings(current.version() + 1))
                .call(settings -> store.save(tx, settings)));
    }
}
