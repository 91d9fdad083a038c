package dev.comptoir.carts.store;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Saves the newest state of one setting of the store: a shipping method or a tax rate. */
@ApplicationScoped
class ProjectStoreSetting {

    private final SqlTransactions transactions;
    private final StoreSettingStore settings;
    private final StoreRulesCache rules;

    ProjectStoreSetting(SqlTransactions transactions, StoreSettingStore settings, StoreRulesCache rules) {
        this.transactions = transactions;
        this.settings = settings;
        this.rules = rules;
    }

    Uni<Void> handle(EventMeta meta, Event setting) {
        String payload = Json.write(setting);
        return transactions
                .once(meta, tx -> settings.save(tx, setting.key(), setting.version(), payload))
                .invoke(rules::evict);
    }
}
