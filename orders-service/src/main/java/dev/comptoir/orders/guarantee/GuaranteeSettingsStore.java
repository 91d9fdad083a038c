package dev.comptoir.orders.guarantee;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the guarantee settings, one row. */
@ApplicationScoped
class GuaranteeSettingsStore {

    private static final String SETTINGS = "select version, notice_for from guarantee_settings";
    private static final String LOCK = SETTINGS + " for update";
    private static final String SAVE = "update guarantee_settings set version = $1, notice_for = $2";

    private final SqlPool reads;

    GuaranteeSettingsStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<GuaranteeSettings> find() {
        return reads.only(SETTINGS, GuaranteeSettings::read);
    }

    Uni<GuaranteeSettings> lock(SqlTx tx) {
        return tx.only(LOCK, GuaranteeSettings::read);
    }

    Uni<Void> save(SqlTx tx, GuaranteeSettings settings) {
        return tx.execute(SAVE, settings.version(), settings.noticeFor()).replaceWithVoid();
    }
}
