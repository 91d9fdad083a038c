package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.RecoveryFeature;
import dev.comptoir.campaigns.campaign.domain.CampaignStep;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.campaigns.discount.OfferedDiscounts;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Stream;

/** Switches the automatic reminder on or off and sets its delay, subject and discount. */
@ApplicationScoped
class SaveRecoverySettings {

    private final SqlTransactions transactions;
    private final CampaignStore campaigns;
    private final CampaignListStore list;
    private final OfferedDiscounts discounts;
    private final RecoveryFeature feature;
    private final Clock clock;

    SaveRecoverySettings(
            SqlTransactions transactions,
            CampaignStore campaigns,
            CampaignListStore list,
            OfferedDiscounts discounts,
            RecoveryFeature feature,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.list = list;
        this.discounts = discounts;
        this.feature = feature;
        this.clock = clock;
    }

    Uni<RecoverySettings> handle(SaveRecoverySettingsRequest request, String ifMatch) {
        CampaignStep step = request.step();
        feature.check(request.enabled());
        return discounts
                .check(Stream.ofNullable(step.discount()).toList())
                .chain(() -> transactions.run(tx -> campaigns
                        .lock(tx, RecoveryCampaign.SYSTEM)
                        .invoke(campaign -> ETags.check(ifMatch, campaign.version()))
                        .map(campaign -> campaign.configure(request.enabled(), step, clock.instant()))
                        .chain(campaign -> campaigns.save(tx, campaign))))
                .chain(() -> list.find(RecoveryCampaign.SYSTEM))
                .map(RecoverySettings::of);
    }
}
