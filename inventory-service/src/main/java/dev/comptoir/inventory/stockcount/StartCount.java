package dev.comptoir.inventory.stockcount;

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
    private final StockCountStore counts;
    private final Clock clock;

    StartCount(SqlTransactions transactions, StockCountStore counts, Clock clock) {
        this.transactions = transactions;
        this.counts = counts;
        this.clock = clock;
    }

    Uni<Replayable<StockCount>> handle(StartCountRequest request, RequestKey key, String actor) {
        return transactions.once(
                key, StockCount.class, tx -> counts.add(tx, Ids.next(), request.name(), actor, clock.instant()));
    }
}
