package dev.comptoir.gateway.erasure;

import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Goes through kept events for whoever was erased, in the background. */
@ApplicationScoped
class RunErasures {

    private final RunErasure runErasure;

    RunErasures(RunErasure runErasure) {
        this.runErasure = runErasure;
    }

    @Scheduled(every = "${gateway.erasures.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> runAll() {
        return Steps.untilShort(1, runErasure::handle);
    }
}
