package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignPlan;
import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.campaigns.store.StoreProfileStore;
import dev.comptoir.platform.idempotency.Idempotency;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Starts a campaign with all its steps; it takes carts abandoned from now on. */
@ApplicationScoped
class CreateCampaign {

    static final int MOST_CAMPAIGNS = 50;

    private final OrmTransactions transactions;
    private final Idempotency idempotency;
    private final CampaignStore campaigns;
    private final StoreProfileStore profiles;
    private final Clock clock;

    CreateCampaign(
            OrmTransactions transactions,
            Idempotency idempotency,
            CampaignStore campaigns,
            StoreProfileStore profiles,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.campaigns = campaigns;
        this.profiles = profiles;
        this.clock = clock;
    }

    Uni<Replayable<CampaignView>> handle(SaveCampaignRequest request, RequestKey key) {
        CampaignPlan plan = request.toPlan();
        return profiles.read()
                .invoke(store -> plan.in(store.currency()))
                .chain(() ->
                        transactions.run(tx -> idempotency.once(tx, key, CampaignView.class, () -> start(tx, plan))))
                .onFailure(CampaignStore::isThresholdClash)
                .transform(_ -> new CampaignProblem.ThresholdTaken(plan.threshold()));
    }

    private Uni<CampaignView> start(OrmTx tx, CampaignPlan plan) {
        RecoveryCampaign campaign = RecoveryCampaign.start(Ids.next(), plan, clock.instant());
        return campaigns
                .count(tx)
                .invoke(there -> {
                    if (there >= MOST_CAMPAIGNS) {
                        throw new CampaignProblem.TooManyCampaigns(MOST_CAMPAIGNS);
                    }
                })
                .chain(() -> campaigns.add(tx, campaign))
                .chain(() -> campaigns.flush(tx))
                .map(_ -> CampaignView.fresh(campaign));
    }
}
