package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.RecoveryFeature;
import dev.comptoir.campaigns.campaign.domain.CampaignPlan;
import dev.comptoir.campaigns.discount.OfferedDiscounts;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Replaces a campaign with all its steps at once. Mails already planned keep their time and take the new words. */
@ApplicationScoped
class ReplaceCampaign {

    private final SqlTransactions transactions;
    private final CampaignStore campaigns;
    private final StoreProfiles profiles;
    private final OfferedDiscounts discounts;
    private final RecoveryFeature feature;
    private final Clock clock;

    ReplaceCampaign(
            SqlTransactions transactions,
            CampaignStore campaigns,
            StoreProfiles profiles,
            OfferedDiscounts discounts,
            RecoveryFeature feature,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.profiles = profiles;
        this.discounts = discounts;
        this.feature = feature;
        this.clock = clock;
    }

    Uni<Void> handle(UUID id, SaveCampaignRequest request, String ifMatch) {
        CampaignPlan plan = request.toPlan();
        feature.check(plan.isEnabled());
        return profiles.current()
                .invoke(store -> plan.in(store.currency()))
                .chain(() -> discounts.check(plan.discounts()))
                .chain(() -> transactions.run(tx -> replace(tx, id, plan, ifMatch)));
    }

    private Uni<Void> replace(SqlTx tx, UUID id, CampaignPlan plan, String ifMatch) {
        return campaigns
                .lock(tx, id)
                .invoke(campaign -> ETags.check(ifMatch, campaign.version()))
                .map(campaign -> campaign.replace(plan, clock.instant()))
                .chain(campaign -> campaigns.save(tx, campaign));
    }
}
