package dev.comptoir.campaigns.reminder;

import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes which mail brought a paid order back. */
@ApplicationScoped
class RecordRecovery {

    private final SqlTransactions transactions;
    private final RecoveryEmailStore recoveryEmails;

    RecordRecovery(SqlTransactions transactions, RecoveryEmailStore recoveryEmails) {
        this.transactions = transactions;
        this.recoveryEmails = recoveryEmails;
    }

    Uni<Void> handle(EventMeta meta, CartRecoveredV1 recovered) {
        return transactions.once(meta, tx -> recoveryEmails.recovered(tx, recovered));
    }
}
