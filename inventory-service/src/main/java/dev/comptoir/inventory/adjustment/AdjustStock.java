package dev.comptoir.inventory.adjustment;

import dev.comptoir.inventory.location.LocationStore;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.AdjustmentPolicy;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Corrects levels by hand, all lines or none, each with a ledger row and an event. */
@ApplicationScoped
class AdjustStock {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    AdjustStock(SqlTransactions transactions, LocationStore locations, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<AdjustmentView>> handle(Adjustment adjustment, RequestKey key) {
        Posting posting = new Posting(
                MovementReason.ADJUSTMENT,
                Ids.next().toString(),
                adjustment.reason(),
                adjustment.actor(),
                clock.instant());
        return transactions.once(key, AdjustmentView.class, tx -> adjust(tx, adjustment, posting));
    }

    private Uni<AdjustmentView> adjust(SqlTx tx, Adjustment adjustment, Posting posting) {
        return locations
                .share(tx, adjustment.locationId())
                .chain(() -> stock.lock(tx, adjustment.deltas().keySet()))
                .map(items -> movements(adjustment, items))
                .chain(movements -> stock.post(tx, movements, posting))
                .call(posted -> outbox.append(tx, StockEvents.changed(posted, posting)))
                .map(posted -> AdjustmentView.of(posting, adjustment.locationId(), posted));
    }

    private static List<Movement> movements(Adjustment adjustment, Map<String, StockItem> items) {
        Map<String, Integer> deltas = adjustment.deltas();
        List<String> unknown =
                deltas.keySet().stream().filter(sku -> !items.containsKey(sku)).toList();
        if (!unknown.isEmpty()) {
            throw adjustment.unknown().apply(unknown);
        }
        AdjustmentPolicy.checkSharedOnce(items.values());
        return items.values().stream()
                .map(item -> AdjustmentPolicy.adjust(item, deltas.get(item.sku()), adjustment.locationId()))
                .toList();
    }
}
