package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.Delay;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** Switches the automatic reminder on or off and sets its delay and subject. */
@ApplicationScoped
class SaveRecoverySettings {

    private final SqlTransactions transactions;
    private final CampaignStore campaigns;
    private final Clock clock;

    SaveRecoverySettings(SqlTransactions transactions, CampaignStore campaigns, Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    Uni<RecoverySettings> handle(SaveRecoverySettingsRequest request, String ifMatch) {
        Delay delay = Delay.parse(request.delay());
        return transactions.run(tx -> campaigns
                .lock(tx, RecoveryCampaign.SYSTEM)
                .invoke(campaign -> ETags.check(ifMatch, campaign.version()))
                .map(campaign -> campaign.configure(request.enabled(), delay, subject(request), clock.instant()))
                .call(campaign -> campaigns.save(tx, campaign))
                .map(RecoverySettings::of));
    }

    private static String subject(SaveRecoverySettingsRequest request) {
        return Objects.requireNonNullElse(request.subject(), "").strip();
    }
}
