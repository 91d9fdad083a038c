package dev.comptoir.inventory.settings;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes how the whole store counts stock: one row, from which on all items are counted and refused as it says. */
@ApplicationScoped
class SaveInventorySettings {

    private final SqlTransactions transactions;
    private final InventorySettingsStore settings;
    private final Outbox outbox;
    private final HoldTime holds;
    private final Clock clock;

    SaveInventorySettings(
            SqlTransactions transactions, InventorySettingsStore settings, Outbox outbox, HoldTime holds, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.outbox = outbox;
        this.holds = holds;
        this.clock = clock;
    }

    Uni<InventorySettings> handle(SaveInventorySettingsRequest request, String ifMatch) {
        return transactions
                .run(tx -> settings.lock(tx)
                        .invoke(current -> ETags.check(ifMatch, current.version()))
                        .chain(current -> change(tx, current, current.with(request, clock.instant()))))
                .invoke(holds::follow);
    }

    private Uni<InventorySettings> change(SqlTx tx, InventorySettings current, InventorySettings next) {
        return next.isAs(current)
                ? Uni.createFrom().item(current)
                : settings.save(tx, next)
                        .chain(() -> outbox.append(tx, next.saved(current)))
                        .replaceWith(next);
    }
}
