package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.campaigns.reminder.PublishRecoveryStopped;
import dev.comptoir.campaigns.reminder.RecoveryEmailStore;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Ends a campaign: it takes no more carts and mails still planned are cancelled; what it sent stays in histories. */
@ApplicationScoped
class DeleteCampaign {

    private final SqlTransactions transactions;
    private final CampaignStore campaigns;
    private final RecoveryEmailStore recoveryEmails;
    private final PublishRecoveryStopped publishStopped;
    private final Clock clock;

    DeleteCampaign(
            SqlTransactions transactions,
            CampaignStore campaigns,
            RecoveryEmailStore recoveryEmails,
            PublishRecoveryStopped publishStopped,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.recoveryEmails = recoveryEmails;
        this.publishStopped = publishStopped;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> campaigns
                .lock(tx, id)
                .invoke(campaign -> checkDeletable(campaign, ifMatch))
                .chain(() -> campaigns.delete(tx, id, clock.instant()))
                .chain(() -> stop(tx, id)));
    }

    private Uni<Void> stop(SqlTx tx, UUID id) {
        return recoveryEmails
                .stopCampaign(tx, id)
                .chain(stopped -> publishStopped.publish(tx, stopped, StopReason.CAMPAIGN_CHANGED));
    }

    private static void checkDeletable(RecoveryCampaign campaign, String ifMatch) {
        if (campaign.isSystem()) {
            throw CampaignProblem.builtIn();
        }
        ETags.check(ifMatch, campaign.version());
    }
}
