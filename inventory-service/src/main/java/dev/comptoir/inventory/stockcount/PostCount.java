package dev.comptoir.inventory.stockcount;

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
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives the ledger the differences that were counted, all or none and once; what was sold meanwhile stays sold. */
@ApplicationScoped
class PostCount {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final StockCountStore counts;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    PostCount(
            SqlTransactions transactions,
            LocationStore locations,
            StockCountStore counts,
            StockStore stock,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
        this.counts = counts;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Replayable<StockCount>> handle(UUID id, RequestKey key, String actor) {
        return transactions.once(
                key,
                StockCount.class,
                tx -> counts.lockOpen(tx, id)
                        .call(count -> locations.share(tx, count.locationId()))
                        .chain(count -> post(tx, count, posting(count, actor))));
    }

    private Posting posting(StockCount count, String actor) {
        return new Posting(MovementReason.ADJUSTMENT, count.id().toString(), count.name(), actor, clock.instant());
    }

    private Uni<StockCount> post(SqlTx tx, StockCount count, Posting posting) {
        return counts.differences(tx, count.id())
                .chain(differences -> stock.lock(tx, differences.keySet())
                        .map(items -> movements(differences, items, count.locationId())))
                .chain(movements -> stock.post(tx, movements, posting))
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting)))
                .chain(() -> counts.markPosted(tx, count.id(), posting.actor(), posting.at()));
    }

    private static List<Movement> movements(
            Map<String, Integer> differences, Map<String, StockItem> items, UUID locationId) {
        AdjustmentPolicy.checkSharedOnce(items.values());
        return differences.entrySet().stream()
                .map(each -> AdjustmentPolicy.adjust(items.get(each.getKey()), each.getValue(), locationId))
                .toList();
    }
}
