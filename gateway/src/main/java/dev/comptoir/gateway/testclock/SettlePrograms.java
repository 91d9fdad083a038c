package dev.comptoir.gateway.testclock;

import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.ClockLead;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Brings programs along that were away when the clock was moved, or a gateway that was killed while it moved it. */
@ApplicationScoped
class SettlePrograms {

    private final ProgramClocks programs;
    private final ClockLead lead;
    // A clock that was never moved has nobody to bring along.
    private volatile Duration settledAt = Duration.ZERO;

    SettlePrograms(ProgramClocks programs, ClockLead lead) {
        this.programs = programs;
        this.lead = lead;
    }

    @Scheduled(every = "${comptoir.clock.follow-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        Duration wanted = lead.current();
        return Steps.when(
                !wanted.equals(settledAt),
                () -> programs.reach(wanted)
                        .invoke(clocks -> settledAt = ProgramClocks.areSettled(clocks) ? wanted : null)
                        .replaceWithVoid());
    }
}
