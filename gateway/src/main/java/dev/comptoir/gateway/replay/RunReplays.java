package dev.comptoir.gateway.replay;

import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Works on replays in the background: on new ones soon, every while on those that another program began and left. */
@ApplicationScoped
class RunReplays {

    private final RunReplay runReplay;
    private volatile boolean hasNew;

    RunReplays(RunReplay runReplay) {
        this.runReplay = runReplay;
    }

    /** There is a new one. */
    void wake() {
        hasNew = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> runNew() {
        return Steps.when(hasNew, this::runAll);
    }

    /** What failed is tried again with the new ones. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> runAll() {
        hasNew = false;
        return Steps.untilShort(1, runReplay::handle).onFailure().invoke(this::wake);
    }
}
