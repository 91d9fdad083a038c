package dev.comptoir.campaigns.unsubscribe;

import dev.comptoir.campaigns.mail.UnsubscribeTokens.Subscription;
import dev.comptoir.campaigns.reminder.PublishRecoveryStopped;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.campaigns.reminder.ShopperStore;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Puts a shopper on the suppression list and cancels what was planned; doing it again changes nothing. */
@ApplicationScoped
class Unsubscribe {

    private final SqlTransactions transactions;
    private final ShopperStore shoppers;
    private final RecoveryEmailStore recoveryEmails;
    private final PublishRecoveryStopped publishStopped;
    private final Clock clock;

    Unsubscribe(
            SqlTransactions transactions,
            ShopperStore shoppers,
            RecoveryEmailStore recoveryEmails,
            PublishRecoveryStopped publishStopped,
            Clock clock) {
        this.transactions = transactions;
        this.shoppers = shoppers;
        this.recoveryEmails = recoveryEmails;
        this.publishStopped = publishStopped;
        this.clock = clock;
    }

    /** False when there is no such shopper. */
    Uni<Boolean> handle(Subscription subscription) {
        return transactions.run(tx -> shoppers.lock(tx, subscription.ownerId())
                .chain(shopper -> shopper.isEmpty() ? Uni.createFrom().item(false) : suppress(tx, subscription)));
    }

    private Uni<Boolean> suppress(SqlTx tx, Subscription subscription) {
        UUID shopperId = subscription.ownerId();
        return shoppers.unsubscribe(tx, shopperId, clock.instant())
                .call(isNew -> Steps.when(
                        isNew, () -> recoveryEmails.unsubscribed(tx, subscription.sendId(), clock.instant())))
                .chain(() -> recoveryEmails.stopShopper(tx, shopperId, StopReason.UNSUBSCRIBED))
                .chain(stopped -> publishStopped.publish(tx, stopped, StopReason.UNSUBSCRIBED))
                .replaceWith(true);
    }
}
