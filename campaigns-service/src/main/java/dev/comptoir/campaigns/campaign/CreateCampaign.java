package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.RecoveryFeature;
import dev.comptoir.campaigns.campaign.domain.CampaignPlan;
import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.campaigns.discount.OfferedDiscounts;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Starts a campaign with all its steps; it takes carts abandoned from now on. */
@ApplicationScoped
class CreateCampaign {

    static final int MOST_CAMPAIGNS = 50;

    private final SqlTransactions transactions;
    private final CampaignStore campaigns;
    private final CampaignListStore views;
    private final StoreProfiles profiles;
    private final OfferedDiscounts discounts;
    private final RecoveryFeature feature;
    private final Clock clock;

    CreateCampaign(
            SqlTransactions transactions,
            CampaignStore campaigns,
            CampaignListStore views,
            StoreProfiles profiles,
            OfferedDiscounts discounts,
            RecoveryFeature feature,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.views = views;
        this.profiles = profiles;
        this.discounts = discounts;
        this.feature = feature;
        this.clock = clock;
    }

    Uni<Replayable<CampaignView>> handle(SaveCampaignRequest request, RequestKey key) {
        CampaignPlan plan = request.toPlan();
        feature.check(plan.isEnabled());
        return profiles.current()
                .invoke(store -> plan.in(store.currency()))
                .chain(() -> discounts.check(plan.discounts()))
                .chain(() -> transactions.once(key, CampaignView.class, tx -> start(tx, plan)));
    }

    private Uni<CampaignView> start(SqlTx tx, CampaignPlan plan) {
        RecoveryCampaign campaign = RecoveryCampaign.start(Ids.next(), plan, clock.instant());
        return campaigns
                .count(tx)
                .invoke(CreateCampaign::checkRoom)
                .chain(() -> campaigns.save(tx, campaign))
                .chain(() -> views.find(tx, campaign.id()));
    }

    private static void checkRoom(long existing) {
        if (existing >= MOST_CAMPAIGNS) {
            throw CampaignProblem.tooMany(MOST_CAMPAIGNS);
        }
    }
}
