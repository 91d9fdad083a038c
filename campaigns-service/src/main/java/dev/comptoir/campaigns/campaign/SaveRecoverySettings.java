package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.Delay;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;

/** Switches the automatic reminder on or off and sets its delay and subject. */
@ApplicationScoped
class SaveRecoverySettings {

    private final OrmTransactions transactions;
    private final CampaignStore campaigns;
    private final Clock clock;

    SaveRecoverySettings(OrmTransactions transactions, CampaignStore campaigns, Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    Uni<Settings> handle(SaveRecoverySettingsRequest request, String ifMatch) {
        Delay delay = Delay.parse(request.delay());
        return transactions.run(tx -> save(tx, request, delay, ifMatch));
    }

    private Uni<Settings> save(OrmTx tx, SaveRecoverySettingsRequest request, Delay delay, String ifMatch) {
        return campaigns
                .find(tx, RecoveryCampaign.SYSTEM)
                .invoke(campaign -> ETags.check(ifMatch, campaign.version()))
                .invoke(campaign -> campaign.configure(
                        request.isEnabled(),
                        delay,
                        Objects.requireNonNullElse(request.subject(), "").strip(),
                        clock.instant()))
                .call(() -> campaigns.flush(tx))
                .map(campaign -> new Settings(campaign.version(), RecoverySettingsView.of(campaign)));
    }
}
