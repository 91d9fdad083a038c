package dev.comptoir.campaigns.unsubscribe;

import dev.comptoir.campaigns.reminder.OwnerStore;
import dev.comptoir.campaigns.reminder.SendStore;
import dev.comptoir.campaigns.reminder.TellStopped;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Puts a shopper on the suppression list and calls off what was planned; doing it again changes nothing. */
@ApplicationScoped
class Unsubscribe {

    private final SqlTransactions transactions;
    private final OwnerStore owners;
    private final SendStore sends;
    private final TellStopped tellStopped;
    private final Clock clock;

    Unsubscribe(
            SqlTransactions transactions, OwnerStore owners, SendStore sends, TellStopped tellStopped, Clock clock) {
        this.transactions = transactions;
        this.owners = owners;
        this.sends = sends;
        this.tellStopped = tellStopped;
        this.clock = clock;
    }

    /** False when there is no such shopper. */
    Uni<Boolean> handle(UUID ownerId) {
        return transactions.run(tx -> owners.lock(tx, ownerId)
                .chain(owner -> owner.isEmpty() ? Uni.createFrom().item(false) : suppress(tx, ownerId)));
    }

    private Uni<Boolean> suppress(SqlTx tx, UUID ownerId) {
        return owners.unsubscribe(tx, ownerId, clock.instant())
                .chain(() -> sends.stopOwner(tx, ownerId, StopReason.UNSUBSCRIBED))
                .chain(stopped -> tellStopped.handle(tx, stopped, StopReason.UNSUBSCRIBED))
                .replaceWith(true);
    }
}
