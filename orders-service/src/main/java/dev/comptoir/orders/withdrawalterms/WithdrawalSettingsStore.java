package dev.comptoir.orders.withdrawalterms;

import dev.comptoir.json.Json;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the withdrawal settings, one row. */
@ApplicationScoped
class WithdrawalSettingsStore {

    private static final String SETTINGS =
            "select version, is_customer_informed, cast(exemptions as text) from withdrawal_settings";
    private static final String LOCK = SETTINGS + " for update";
    private static final String SAVE = """
            update withdrawal_settings
               set version = $1, is_customer_informed = $2, exemptions = cast(cast($3 as text) as jsonb)""";

    private final SqlPool reads;

    WithdrawalSettingsStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<WithdrawalSettings> find() {
        return reads.only(SETTINGS, WithdrawalSettings::read);
    }

    Uni<WithdrawalSettings> lock(SqlTx tx) {
        return tx.only(LOCK, WithdrawalSettings::read);
    }

    Uni<Void> save(SqlTx tx, WithdrawalSettings settings) {
        return tx.execute(SAVE, settings.version(), settings.customerInformed(), Json.write(settings.exemptions()))
                .replaceWithVoid();
    }
}
