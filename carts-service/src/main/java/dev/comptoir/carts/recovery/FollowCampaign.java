package dev.comptoir.carts.recovery;

import dev.comptoir.contracts.campaigns.RecoveryEmailScheduledV1;
import dev.comptoir.contracts.campaigns.RecoveryEmailSentV1;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows on the merchant's list what a recovery campaign does about a cart: reminders planned, sent and stopped. */
@ApplicationScoped
class FollowCampaign {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final RecoveryEmailStore emails;

    FollowCampaign(SqlTransactions transactions, Inbox inbox, RecoveryEmailStore emails) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.emails = emails;
    }

    public Uni<Void> handle(EventMeta meta, Event event) {
        return transactions.run(tx -> inbox.once(tx, meta, () -> follow(tx, event)));
    }

    private Uni<Void> follow(SqlTx tx, Event event) {
        UUID cartId = UUID.fromString(event.key());
        return emails.takeVersion(tx, cartId, event.version())
                .chain(isNewer -> isNewer ? note(tx, event) : Uni.createFrom().voidItem())
                .chain(() -> emails.showNext(tx, cartId));
    }

    private Uni<Void> note(SqlTx tx, Event event) {
        return switch (event) {
            case RecoveryEmailScheduledV1 planned -> emails.planned(tx, planned);
            case RecoveryEmailSentV1 sent -> emails.sent(tx, sent);
            case RecoveryStoppedV1 stopped -> emails.stopped(tx, stopped);
            default -> Uni.createFrom().voidItem();
        };
    }
}
