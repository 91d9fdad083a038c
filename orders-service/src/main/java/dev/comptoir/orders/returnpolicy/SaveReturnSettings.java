package dev.comptoir.orders.returnpolicy;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes what customers may send back by themselves. */
@ApplicationScoped
class SaveReturnSettings {

    private final SqlTransactions transactions;
    private final ReturnPolicyStore policies;

    SaveReturnSettings(SqlTransactions transactions, ReturnPolicyStore policies) {
        this.transactions = transactions;
        this.policies = policies;
    }

    Uni<ReturnSettings> handle(SaveReturnSettingsRequest request, String ifMatch) {
        return transactions.run(tx -> policies.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .map(current -> request.settings(current.version() + 1))
                .call(settings -> policies.save(tx, settings)));
    }
}
