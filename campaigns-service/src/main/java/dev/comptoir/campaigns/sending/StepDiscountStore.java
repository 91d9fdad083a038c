package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.discount.domain.StepDiscount;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads what a step gives, and notes the code a mail went out with. */
@ApplicationScoped
class StepDiscountStore {

    private static final String OF_STEP =
            "select discount from recovery_campaign_steps where campaign_id = $1 and step = $2 and discount <> ''";
    private static final String SAVE_CODE = "update recovery_sends set code = $2 where id = $1";

    Uni<Optional<StepDiscount>> find(SqlTx tx, UUID campaignId, int step) {
        return tx.find(OF_STEP, StepDiscountStore::read, campaignId, step);
    }

    Uni<Void> saveCode(SqlTx tx, UUID sendId, String code) {
        return tx.execute(SAVE_CODE, sendId, code).replaceWithVoid();
    }

    private static StepDiscount read(Columns c) {
        return c.json(StepDiscount.class);
    }
}
