package dev.comptoir.catalog.sales;

import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes what happened to orders that never came. */
@ApplicationScoped
class PurgeEarlyEvents {

    private static final int BATCH = 1_000;

    private final EarlyEventStore early;

    PurgeEarlyEvents(EarlyEventStore early) {
        this.early = early;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.untilShort(BATCH, () -> early.purge(BATCH));
    }
}
