package dev.comptoir.gateway.testclock;

import dev.comptoir.gateway.testclock.domain.LeadPolicy;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.testclock.FollowTestClock;
import dev.comptoir.platform.testclock.TestClockStore;
import dev.comptoir.platform.time.ClockLead;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Moves the clock of all programs: it is stored here first, so that each of them gets there whoever is killed meanwhile. */
@ApplicationScoped
class MoveTestClock {

    private final SqlTransactions transactions;
    private final TestClockStore store;
    private final ProgramClocks programs;
    private final FollowTestClock follow;
    private final ClockLead lead;
    private final Clock machineClock;

    MoveTestClock(
            SqlTransactions transactions,
            TestClockStore store,
            ProgramClocks programs,
            FollowTestClock follow,
            ClockLead lead,
            @MachineTime Clock machineClock) {
        this.transactions = transactions;
        this.store = store;
        this.programs = programs;
        this.follow = follow;
        this.lead = lead;
        this.machineClock = machineClock;
    }

    /** Nothing is moved unless all programs are there to follow. */
    Uni<Replayable<List<ProgramClock>>> handle(MoveTestClockRequest request, RequestKey key) {
        return programs.reach(lead.current())
                .invoke(AbsentPrograms::refuse)
                .chain(() -> transactions.once(key, MovedClock.class, tx -> move(tx, request)))
                .chain(this::settle);
    }

    private Uni<MovedClock> move(SqlTx tx, MoveTestClockRequest request) {
        return store.lock(tx)
                .map(known -> LeadPolicy.next(request.advance(), request.now(), known, machineClock.instant()))
                .chain(next -> store.reach(tx, next))
                .map(MovedClock::new);
    }

    private Uni<Replayable<List<ProgramClock>>> settle(Replayable<MovedClock> once) {
        return programs.settle(once.answer().lead())
                .invoke(() -> follow.reach(once.answer().lead()))
                .map(clocks -> once.map(_ -> clocks));
    }
}
