package dev.comptoir.carts.recovery;

import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows on the merchant's list the reminders of a cart: planned, sent and stopped. */
@ApplicationScoped
class ProjectRecoveryEmails {

    private final SqlTransactions transactions;
    private final RecoveryEmailStore emails;

    ProjectRecoveryEmails(SqlTransactions transactions, RecoveryEmailStore emails) {
        this.transactions = transactions;
        this.emails = emails;
    }

    Uni<Void> handle(EventMeta meta, Event event) {
        return transactions.once(meta, tx -> project(tx, event));
    }

    private Uni<Void> project(SqlTx tx, Event event) {
        UUID cartId = UUID.fromString(event.key());
        return emails.saveVersion(tx, cartId, event.version())
                .chain(isNewer -> Steps.when(isNewer, () -> save(tx, event)))
                .chain(() -> emails.showNext(tx, cartId));
    }

    private Uni<Void> save(SqlTx tx, Event event) {
        return switch (event) {
            case RecoveryEmailScheduledV1 scheduled -> emails.schedule(tx, scheduled);
            case RecoveryEmailSentV1 sent -> emails.send(tx, sent);
            case RecoveryStoppedV1 stopped -> emails.stop(tx, stopped);
            default -> Steps.done();
        };
    }
}
