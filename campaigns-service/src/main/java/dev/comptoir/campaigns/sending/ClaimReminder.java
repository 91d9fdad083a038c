package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.sendinghours.SendingTimes;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Claims the reminder that has waited longest, unless the limit of the hour is reached. */
@ApplicationScoped
class ClaimReminder {

    private final DueRecoveryEmailStore dueEmails;
    private final SendingTimes times;
    private final Clock clock;

    ClaimReminder(DueRecoveryEmailStore dueEmails, SendingTimes times, Clock clock) {
        this.dueEmails = dueEmails;
        this.times = times;
        this.clock = clock;
    }

    Uni<Optional<DueRecoveryEmail>> claim(SqlTx tx, UUID[] carts) {
        return times.hasRoom(tx, clock.instant())
                .chain(hasRoom -> hasRoom
                        ? dueEmails.claim(tx, clock.instant(), carts)
                        : Uni.createFrom().item(Optional.empty()));
    }
}
