package dev.comptoir.campaigns.erasure;

import dev.comptoir.campaigns.reminder.PublishRecoveryStopped;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes a person out of reminders, mails and consents. That an address gets no reminders is remembered by its hash, so that
 * it still gets none should it come back.
 */
@ApplicationScoped
public class EraseShopper {

    private final SqlTransactions transactions;
    private final ShopperDataStore shoppers;
    private final RecoveryEmailStore recoveryEmails;
    private final PublishRecoveryStopped publishStopped;

    EraseShopper(
            SqlTransactions transactions,
            ShopperDataStore shoppers,
            RecoveryEmailStore recoveryEmails,
            PublishRecoveryStopped publishStopped) {
        this.transactions = transactions;
        this.shoppers = shoppers;
        this.recoveryEmails = recoveryEmails;
        this.publishStopped = publishStopped;
    }

    public Uni<Void> handle(EventMeta meta, CustomerErasedV1 erased) {
        return transactions.once(
                meta,
                tx -> shoppers.lock(tx, erased.spellings())
                        .map(ids -> ids.toArray(UUID[]::new))
                        .call(ids -> stop(tx, ids))
                        .call(() -> shoppers.saveHash(tx, erased))
                        .chain(ids -> shoppers.erase(tx, ids, erased)));
    }

    private Uni<Void> stop(SqlTx tx, UUID[] shopperIds) {
        return recoveryEmails
                .stopShoppers(tx, shopperIds, StopReason.ERASED)
                .chain(stopped -> publishStopped.publish(tx, stopped, StopReason.ERASED));
    }
}
