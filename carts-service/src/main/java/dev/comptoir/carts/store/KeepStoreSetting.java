package dev.comptoir.carts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the newest state of one setting of the store: its profile, a shipping method or a tax rate. */
@ApplicationScoped
class KeepStoreSetting {

    private static final String KEEP = """
            insert into store_settings (key, version, payload) values ($1, $2, $3)
            on conflict (key) do update set version = excluded.version, payload = excluded.payload
             where store_settings.version < excluded.version""";

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final StoreRulesBook rules;

    KeepStoreSetting(SqlTransactions transactions, Inbox inbox, StoreRulesBook rules) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.rules = rules;
    }

    public Uni<Void> handle(EventMeta meta, Event setting) {
        String payload = json(setting);
        return transactions
                .run(tx -> inbox.once(
                        tx,
                        meta,
                        () -> tx.execute(KEEP, setting.key(), setting.version(), payload)
                                .replaceWithVoid()))
                .invoke(rules::forget);
    }

    private static String json(Event setting) {
        try {
            return Json.MAPPER.writeValueAsString(setting);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
