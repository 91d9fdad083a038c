package dev.comptoir.files.removal;

import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Removes bytes nobody refers to: those of deleted files and of uploads whose last step never came. */
@ApplicationScoped
class PurgeContents {

    private static final Logger LOG = Logger.getLogger(PurgeContents.class);
    private static final int MOST = 50;

    private final SqlTransactions transactions;
    private final RemovalStore removals;
    private final Storage storage;
    private final Vertx vertx;
    private final Clock clock;

    PurgeContents(SqlTransactions transactions, RemovalStore removals, Storage storage, Vertx vertx, Clock clock) {
        this.transactions = transactions;
        this.removals = removals;
        this.storage = storage;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        removals.due().onRaise(this::soon);
    }

    /** A row goes when its bytes have gone: what fails is tried again after its claim. */
    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return transactions
                .run(tx -> removals.claimDue(tx, clock.instant(), MOST))
                .chain(keys -> Steps.each(keys, key -> storage.remove(key).chain(() -> removals.markRemoved(key))));
    }

    private void soon() {
        vertx.runOnContext(_ -> handle().subscribe()
                .with(_ -> {}, failure -> LOG.warnf("contents wait for the next turn: %s", failure.getMessage())));
    }
}
