package dev.comptoir.campaigns.suppression;

import dev.comptoir.campaigns.reminder.PublishRecoveryStopped;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.campaigns.reminder.domain.Shopper;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts addresses on the list and cancels what was planned for them. */
@ApplicationScoped
class SuppressShoppers {

    private final SuppressionStore suppressions;
    private final RecoveryEmailStore recoveryEmails;
    private final PublishRecoveryStopped publishStopped;
    private final Clock clock;

    SuppressShoppers(
            SuppressionStore suppressions,
            RecoveryEmailStore recoveryEmails,
            PublishRecoveryStopped publishStopped,
            Clock clock) {
        this.suppressions = suppressions;
        this.recoveryEmails = recoveryEmails;
        this.publishStopped = publishStopped;
        this.clock = clock;
    }

    /** Returns how many different addresses were named and how many of them are new on the list. */
    Uni<ImportedSuppressions> suppress(SqlTx tx, List<String> emails, Suppression why) {
        List<String> different =
                emails.stream().map(Shopper::normalised).distinct().toList();
        return suppressions
                .add(tx, different, why, clock.instant())
                .call(added -> Steps.when(!added.isEmpty(), () -> stop(tx, added, why.stopReason())))
                .map(added -> new ImportedSuppressions(added.size(), different.size() - added.size()));
    }

    private Uni<Void> stop(SqlTx tx, List<UUID> shopperIds, StopReason reason) {
        return recoveryEmails
                .stopShoppers(tx, shopperIds.toArray(UUID[]::new), reason)
                .chain(stopped -> publishStopped.publish(tx, stopped, reason));
    }
}
