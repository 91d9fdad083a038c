package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignProblem;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Loads and keeps campaigns. */
@ApplicationScoped
class CampaignStore {

    Uni<RecoveryCampaign> find(OrmTx tx, UUID id) {
        return tx.session().find(RecoveryCampaign.class, id).invoke(found -> {
            if (found == null || found.isDeleted()) {
                throw new CampaignProblem.CampaignNotFound(id);
            }
        });
    }

    Uni<Long> count(OrmTx tx) {
        return tx.session()
                .createSelectionQuery(
                        "select count(*) from RecoveryCampaign where deletedAt is null and isSystem = false",
                        Long.class)
                .getSingleResult();
    }

    Uni<Void> add(OrmTx tx, RecoveryCampaign campaign) {
        return tx.session().persist(campaign);
    }

    /** Writes what was changed, so that the version and any clash are known now. */
    Uni<Void> flush(OrmTx tx) {
        return tx.session().flush();
    }

    /** Two campaigns that are not deleted cannot have one threshold. */
    static boolean isThresholdClash(Throwable failure) {
        return DatabaseFailure.constraint(failure)
                .filter("recovery_campaigns_threshold"::equals)
                .isPresent();
    }
}
