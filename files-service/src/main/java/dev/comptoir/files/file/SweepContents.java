package dev.comptoir.files.file;

import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Removes bytes nobody refers to: those of deleted files and of uploads whose last step never came. */
@ApplicationScoped
class SweepContents {

    private static final Logger LOG = Logger.getLogger(SweepContents.class);
    private static final int MOST = 50;

    private final SqlTransactions transactions;
    private final RemovalStore removals;
    private final Storage storage;
    private final SweepWakeUp wakeUp;
    private final Vertx vertx;
    private final Clock clock;

    SweepContents(
            SqlTransactions transactions,
            RemovalStore removals,
            Storage storage,
            SweepWakeUp wakeUp,
            Vertx vertx,
            Clock clock) {
        this.transactions = transactions;
        this.removals = removals;
        this.storage = storage;
        this.wakeUp = wakeUp;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        wakeUp.listen(this::soon);
    }

    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return transactions.run(
                tx -> removals.takeDue(tx, clock.instant(), MOST).chain(this::remove));
    }

    private void soon() {
        vertx.runOnContext(_ -> handle().subscribe()
                .with(_ -> {}, failure -> LOG.warnf("contents wait for the next sweep: %s", failure.getMessage())));
    }

    /** Local disk, not a remote call; a failure rolls back and the rows stay for the next sweep. */
    private Uni<Void> remove(List<String> keys) {
        Uni<Void> removed = Uni.createFrom().voidItem();
        for (String key : keys) {
            removed = removed.chain(() -> storage.remove(key));
        }
        return removed;
    }
}
