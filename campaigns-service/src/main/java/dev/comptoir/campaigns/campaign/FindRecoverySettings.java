package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the settings of the automatic reminder. */
@ApplicationScoped
class FindRecoverySettings {

    private final OrmTransactions transactions;
    private final CampaignStore campaigns;

    FindRecoverySettings(OrmTransactions transactions, CampaignStore campaigns) {
        this.transactions = transactions;
        this.campaigns = campaigns;
    }

    Uni<Settings> handle() {
        return transactions.run(tx -> campaigns
                .find(tx, RecoveryCampaign.SYSTEM)
                .map(campaign -> new Settings(campaign.version(), RecoverySettingsView.of(campaign))));
    }
}
