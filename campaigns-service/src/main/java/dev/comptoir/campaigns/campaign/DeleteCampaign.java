package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.reminder.SendStore;
import dev.comptoir.campaigns.reminder.TellStopped;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Ends a campaign: no cart is taken any more and mails still planned are called off; what it sent stays in histories. */
@ApplicationScoped
class DeleteCampaign {

    private final SqlTransactions transactions;
    private final CampaignListStore campaigns;
    private final SendStore sends;
    private final TellStopped tellStopped;
    private final Clock clock;

    DeleteCampaign(
            SqlTransactions transactions,
            CampaignListStore campaigns,
            SendStore sends,
            TellStopped tellStopped,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.sends = sends;
        this.tellStopped = tellStopped;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id, String ifMatch) {
        return transactions.run(tx -> delete(tx, id, ifMatch));
    }

    private Uni<Void> delete(SqlTx tx, UUID id, String ifMatch) {
        return campaigns
                .lockDeletable(tx, id)
                .invoke(version -> ETags.check(ifMatch, version))
                .chain(() -> campaigns.delete(tx, id, clock.instant()))
                .chain(() -> sends.stopCampaign(tx, id))
                .chain(stopped -> tellStopped.handle(tx, stopped, StopReason.CAMPAIGN_CHANGED));
    }
}
