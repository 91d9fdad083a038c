package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.catalog.sales.RecountStore;
import dev.comptoir.catalog.sales.SalesRecount;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ends a rebuild: the counters of all products are what their orders add up to. */
@ApplicationScoped
class FinishRebuild {

    private final SqlTransactions transactions;
    private final RebuildStore rebuilds;
    private final RecountStore recounts;
    private final Clock clock;

    FinishRebuild(SqlTransactions transactions, RebuildStore rebuilds, RecountStore recounts, Clock clock) {
        this.transactions = transactions;
        this.rebuilds = rebuilds;
        this.recounts = recounts;
        this.clock = clock;
    }

    /** Says whether it has ended now; not while orders are to be looked at again. */
    Uni<Boolean> handle(UUID id) {
        return transactions.run(tx ->
                rebuilds.lockIfWhole(tx, id).call(isWhole -> Steps.when(isWhole, () -> finish(tx, id))));
    }

    private Uni<Void> finish(SqlTx tx, UUID id) {
        List<SalesRecount.Difference> first = new ArrayList<>();
        AtomicLong all = new AtomicLong();
        return recounts.lock(tx)
                .chain(() -> Steps.untilShort(
                        RecountStore.AT_ONCE,
                        () -> recounts.putRight(tx)
                                .invoke(some -> first.addAll(first.isEmpty() ? some : List.of()))
                                .map(List::size)
                                .invoke(all::addAndGet)))
                .chain(() -> rebuilds.finish(tx, id, all.get(), first, clock.instant()));
    }
}
