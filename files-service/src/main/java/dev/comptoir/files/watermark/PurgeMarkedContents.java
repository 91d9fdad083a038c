package dev.comptoir.files.watermark;

import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Removes copies of PDFs whose original is deleted, superseded for their buyer, or not to be marked any more. */
@ApplicationScoped
class PurgeMarkedContents {

    private static final int MOST = 50;

    private final SqlTransactions transactions;
    private final MarkedContentStore marks;
    private final RemovalStore removals;
    private final Clock clock;

    PurgeMarkedContents(SqlTransactions transactions, MarkedContentStore marks, RemovalStore removals, Clock clock) {
        this.transactions = transactions;
        this.marks = marks;
        this.removals = removals;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.untilShort(
                MOST,
                () -> transactions.run(tx -> marks.claimUnwanted(tx, MOST)
                        .call(keys -> Steps.each(
                                keys,
                                key -> Steps.when(
                                        !key.isEmpty(), () -> removals.removeAfterCommit(tx, key, clock.instant()))))
                        .map(List::size)));
    }
}
