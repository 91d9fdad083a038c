package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.time.Pause;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Goes on with the rebuild that somebody has asked for: reads orders page by page, then looks again at those that differed. Each
 * bite leaves where it got to, so that whoever goes on after a crash begins there.
 */
@ApplicationScoped
class RebuildSales {

    private static final Logger LOG = Logger.getLogger(RebuildSales.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final UUID program = UUID.randomUUID();
    private final RebuildStore rebuilds;
    private final FirstLook firstLook;
    private final SecondLook secondLook;
    private final FinishRebuild finish;
    private final CatalogConfig.SalesRebuilds config;
    private final Clock machine;

    RebuildSales(
            RebuildStore rebuilds,
            FirstLook firstLook,
            SecondLook secondLook,
            FinishRebuild finish,
            CatalogConfig config,
            @MachineTime Clock machine) {
        this.rebuilds = rebuilds;
        this.firstLook = firstLook;
        this.secondLook = secondLook;
        this.finish = finish;
        this.config = config.salesRebuilds();
        this.machine = machine;
    }

    @Scheduled(
            every = "${catalog.sales-rebuilds.every}",
            delayed = "${catalog.sales-rebuilds.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.untilShort(1, this::bite);
    }

    /** Gives 0 when there is nothing to do for now. */
    private Uni<Integer> bite() {
        return rebuilds.take(program, machine.instant(), LEASE)
                .chain(taken ->
                        taken.map(this::bite).orElseGet(() -> Uni.createFrom().item(0)));
    }

    private Uni<Integer> bite(OpenRebuild rebuild) {
        return (rebuild.hasReadAll()
                        ? lookAgain(rebuild)
                        : firstLook.readOn(rebuild).replaceWith(1))
                .call(() -> Pause.ofMillis(config.pause().toMillis()))
                .onFailure()
                .recoverWithUni(failure -> failed(rebuild, failure));
    }

    private Uni<Integer> lookAgain(OpenRebuild rebuild) {
        return secondLook
                .lookAgain(rebuild, machine.instant().minus(config.lookAgainAfter()))
                .chain(looked -> looked > 0
                        ? Uni.createFrom().item(looked)
                        : finish.handle(rebuild.id()).map(isDone -> isDone ? 1 : 0));
    }

    private Uni<Integer> failed(OpenRebuild rebuild, Throwable failure) {
        LOG.warnf("rebuild %s of the sales goes on later: %s", rebuild.id(), failure);
        return rebuilds.problem(rebuild.id(), failure.getMessage()).replaceWith(0);
    }
}
