package dev.comptoir.inventory.adjustment;

import dev.comptoir.inventory.location.LocationStore;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Sets many levels to what was counted, where nobody changed them meanwhile; the ledger gets the differences. */
@ApplicationScoped
class SetLevels {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    SetLevels(SqlTransactions transactions, LocationStore locations, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<AdjustmentView>> handle(SetLevelsRequest request, RequestKey key, String actor) {
        Posting posting =
                new Posting(MovementReason.ADJUSTMENT, Ids.next().toString(), request.reason(), actor, clock.instant());
        return transactions.once(key, AdjustmentView.class, tx -> set(tx, LevelTargets.of(request), posting));
    }

    private Uni<AdjustmentView> set(SqlTx tx, LevelTargets wanted, Posting posting) {
        return locations
                .share(tx, wanted.locationId())
                .chain(() -> stock.lock(tx, wanted.lines().keySet()))
                .map(wanted::movements)
                .chain(movements -> stock.post(tx, movements, posting))
                .call(posted -> outbox.append(tx, StockEvents.changed(posted, posting)))
                .map(posted -> AdjustmentView.of(posting, wanted.locationId(), posted));
    }
}
