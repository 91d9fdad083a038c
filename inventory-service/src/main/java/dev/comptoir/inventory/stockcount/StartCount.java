package dev.comptoir.inventory.stockcount;

import dev.comptoir.inventory.location.LocationStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Begins a stocktaking. */
@ApplicationScoped
class StartCount {

    private final SqlTransactions transactions;
    private final LocationStore locations;
    private final StockCountStore counts;
    private final Clock clock;

    StartCount(SqlTransactions transactions, LocationStore locations, StockCountStore counts, Clock clock) {
        this.transactions = transactions;
        this.locations = locations;
        this.counts = counts;
        this.clock = clock;
    }

    Uni<Replayable<StockCount>> handle(StartCountRequest request, RequestKey key, String actor) {
        return transactions.once(
                key,
                StockCount.class,
                tx -> locations
                        .share(tx, request.locationId())
                        .chain(() -> counts.add(tx, Ids.next(), request, actor, clock.instant())));
    }
}
