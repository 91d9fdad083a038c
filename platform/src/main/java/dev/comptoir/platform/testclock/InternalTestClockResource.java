package dev.comptoir.platform.testclock;

import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.platform.time.ClockLead;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

/** Where the gateway says how far the clock is ahead; it never routes it. */
@Path("/internal/test-clock")
@Produces(MediaType.APPLICATION_JSON)
class InternalTestClockResource {

    private final ClockLead lead;
    private final TestClockStore store;
    private final FollowTestClock follow;
    private final SuitePasses passes;
    private final Clock clock;

    InternalTestClockResource(
            ClockLead lead, TestClockStore store, FollowTestClock follow, SuitePasses passes, Clock clock) {
        this.lead = lead;
        this.store = store;
        this.follow = follow;
        this.passes = passes;
        this.clock = clock;
    }

    @PUT
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<ClockReading> reach(@NotNull @Valid ClockMove move, @RestHeader("Authorization") String authorization) {
        passes.check(ClockMove.PURPOSE, authorization);
        if (!lead.isAllowed()) {
            throw TestClockProblem.off();
        }
        return store.reach(move.lead()).invoke(follow::reach).map(_ -> reading());
    }

    private ClockReading reading() {
        return new ClockReading(clock.instant(), lead.current().dividedBy(ChronoUnit.MICROS.getDuration()));
    }
}
