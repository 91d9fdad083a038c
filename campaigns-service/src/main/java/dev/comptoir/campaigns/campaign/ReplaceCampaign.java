package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignPlan;
import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.campaigns.store.StoreProfileStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Replaces a campaign with all its steps at once. Mails already planned keep their time and take the new words. */
@ApplicationScoped
class ReplaceCampaign {

    private final OrmTransactions transactions;
    private final CampaignStore campaigns;
    private final StoreProfileStore profiles;
    private final Clock clock;

    ReplaceCampaign(OrmTransactions transactions, CampaignStore campaigns, StoreProfileStore profiles, Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.profiles = profiles;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id, SaveCampaignRequest request, String ifMatch) {
        CampaignPlan plan = request.toPlan();
        return profiles.read()
                .invoke(store -> plan.in(store.currency()))
                .chain(() -> transactions.run(tx -> replace(tx, id, plan, ifMatch)))
                .onFailure(CampaignStore::isThresholdClash)
                .transform(_ -> new CampaignProblem.ThresholdTaken(plan.threshold()));
    }

    private Uni<Void> replace(OrmTx tx, UUID id, CampaignPlan plan, String ifMatch) {
        return campaigns
                .find(tx, id)
                .invoke(campaign -> ETags.check(ifMatch, campaign.version()))
                .invoke(campaign -> campaign.replace(plan, clock.instant()))
                .chain(() -> campaigns.flush(tx));
    }
}
