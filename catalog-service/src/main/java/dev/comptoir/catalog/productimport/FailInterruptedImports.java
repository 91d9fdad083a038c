package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.CatalogConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Marks imports as failed whose program went away in the middle, so that no client waits for them. */
@ApplicationScoped
class FailInterruptedImports {

    private static final Logger LOG = Logger.getLogger(FailInterruptedImports.class);

    private final InterruptedImportStore imports;
    private final Clock clock;
    private final Duration patience;

    FailInterruptedImports(InterruptedImportStore imports, Clock clock, CatalogConfig config) {
        this.imports = imports;
        this.clock = clock;
        this.patience = config.imports().interruptedAfter();
    }

    @Scheduled(every = "${catalog.imports.interrupted-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        Instant now = clock.instant();
        return imports.fail(now, now.minus(patience))
                .invoke(FailInterruptedImports::report)
                .replaceWithVoid();
    }

    private static void report(int imports) {
        if (imports > 0) {
            LOG.warnf("%d product imports were interrupted and marked as failed", imports);
        }
    }
}
