package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Marks imports as failed whose program went away in the middle, so that nobody waits for them. */
@ApplicationScoped
class FailInterruptedImports {

    private static final Logger LOG = Logger.getLogger(FailInterruptedImports.class);
    private static final String FAIL = """
            update product_imports
               set state = 'FAILED', finished_at = $1, updated_at = $1, version = version + 1,
                   failure = 'The program stopped during this import. Send the file again: what is done stays done.'
             where state = 'RUNNING' and updated_at < $2""";

    private final SqlTransactions transactions;
    private final Clock clock;
    private final Duration patience;

    FailInterruptedImports(SqlTransactions transactions, Clock clock, CatalogConfig config) {
        this.transactions = transactions;
        this.clock = clock;
        this.patience = config.imports().interruptedAfter();
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return transactions
                .query(FAIL, now, now.minus(patience))
                .invoke(failed -> report(failed.rowCount()))
                .replaceWithVoid();
    }

    private static void report(int imports) {
        if (imports > 0) {
            LOG.warnf("%d product imports were interrupted and marked as failed", imports);
        }
    }
}
