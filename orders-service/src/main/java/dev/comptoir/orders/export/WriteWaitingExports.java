package dev.comptoir.orders.export;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Writes exports that wait, one after the other in each instance, and deletes files that have expired. */
@ApplicationScoped
class WriteWaitingExports {

    private final ExportStore exports;
    private final ExportPlans plans;
    private final WriteExport write;
    private final Clock clock;

    WriteWaitingExports(ExportStore exports, ExportPlans plans, WriteExport write, Clock clock) {
        this.exports = exports;
        this.plans = plans;
        this.write = write;
        this.clock = clock;
    }

    @Scheduled(
            every = "${orders.exports.every}",
            delayed = "${orders.exports.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return exports.claim(clock.instant()).chain(this::write);
    }

    private Uni<Void> write(Optional<WaitingExport> claimed) {
        return claimed.isEmpty()
                ? Uni.createFrom().nullItem()
                : write.handle(plans.run(claimed.get())).chain(this::run);
    }

    @Scheduled(
            every = "${orders.exports.purge-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return exports.purge(clock.instant());
    }
}
