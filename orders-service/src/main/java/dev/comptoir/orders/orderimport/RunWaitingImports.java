package dev.comptoir.orders.orderimport;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries out imports that wait, one after the other in each instance, and deletes what is kept of old ones. */
@ApplicationScoped
class RunWaitingImports {

    private final ImportStore imports;
    private final RunImport run;
    private final Clock clock;
    private final Duration expireAfter;

    RunWaitingImports(
            ImportStore imports,
            RunImport run,
            Clock clock,
            @ConfigProperty(name = "orders.imports.expire-after") Duration expireAfter) {
        this.imports = imports;
        this.run = run;
        this.clock = clock;
        this.expireAfter = expireAfter;
    }

    @Scheduled(
            every = "${orders.imports.every}",
            delayed = "${orders.imports.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return imports.claim(clock.instant()).chain(this::carryOut);
    }

    private Uni<Void> carryOut(Optional<ImportRun> claimed) {
        return claimed.isEmpty()
                ? Uni.createFrom().nullItem()
                : run.run(claimed.get()).chain(this::run);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return imports.purge(clock.instant(), clock.instant().minus(expireAfter));
    }
}
