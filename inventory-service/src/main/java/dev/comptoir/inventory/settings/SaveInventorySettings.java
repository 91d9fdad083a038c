package dev.comptoir.inventory.settings;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Switches the counting of stock on or off for the whole store, with all items in one step. */
@ApplicationScoped
class SaveInventorySettings {

    private final SqlTransactions transactions;
    private final InventorySettingsStore settings;
    private final Outbox outbox;
    private final Clock clock;

    SaveInventorySettings(SqlTransactions transactions, InventorySettingsStore settings, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<InventorySettings> handle(SaveInventorySettingsRequest request, String ifMatch) {
        return transactions.run(tx -> settings.lock(tx)
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .chain(current -> current.enabled() == request.enabled()
                        ? Uni.createFrom().item(current)
                        : save(tx, current.switched(request.enabled(), clock.instant()))));
    }

    private Uni<InventorySettings> save(SqlTx tx, InventorySettings switched) {
        return settings.save(tx, switched)
                .chain(() -> settings.switchItems(tx, switched.enabled(), switched.updatedAt()))
                .chain(() -> outbox.append(tx, switched.saved()))
                .replaceWith(switched);
    }
}
