package dev.comptoir.campaigns.reminder;

import dev.comptoir.contracts.carts.RecoveryLinkClickedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers when the link of a mail was first followed. */
@ApplicationScoped
class RecordClick {

    private final SqlTransactions transactions;
    private final RecoveryEmailStore recoveryEmails;

    RecordClick(SqlTransactions transactions, RecoveryEmailStore recoveryEmails) {
        this.transactions = transactions;
        this.recoveryEmails = recoveryEmails;
    }

    Uni<Void> handle(EventMeta meta, RecoveryLinkClickedV1 click) {
        return transactions.once(
                meta, tx -> recoveryEmails.clicked(tx, click.sendId(), click.cartId(), click.clickedAt()));
    }
}
