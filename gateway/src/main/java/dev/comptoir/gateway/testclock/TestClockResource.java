package dev.comptoir.gateway.testclock;

import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Callers;
import dev.comptoir.platform.testclock.TestClockProblem;
import dev.comptoir.platform.time.ClockLead;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The clock of an installation for tests. */
@Path("/v1/test-clock")
@Tag(name = "Test clock", description = "Moves the time of an installation for tests. Off unless it is switched on.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.TEST_CLOCK)
class TestClockResource {

    private final MoveTestClock move;
    private final ProgramClocks programs;
    private final ClockLead lead;
    private final Clock clock;
    private final Callers callers;

    TestClockResource(MoveTestClock move, ProgramClocks programs, ClockLead lead, Clock clock, Callers callers) {
        this.move = move;
        this.programs = programs;
        this.lead = lead;
        this.clock = clock;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "getTestClock", summary = "Tell what time it is", description = """
            In the installation and in each program, and how far that is ahead of the machine. Every answer of an installation with
            a test clock says it too, in the header `Comptoir-Test-Clock`. 404 `test-clock-off`: there is none here.""")
    @APIResponse(responseCode = "404", description = "`test-clock-off`: it is switched on by COMPTOIR_TEST_CLOCK=true.")
    public Uni<TestClockView> get() {
        mustBeAllowed();
        return programs.reach(lead.current()).map(this::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "moveTestClock", summary = "Move the time of all programs forward", description = """
            By `advance` or to `now`, at most ten years ahead of the machine; time goes on from there. When it answers 200, all
            programs go by the new time, and within a second they look for what is due by it: carts that were left, recovery mails,
            links, reservations, access to files, quotes, reminders, the next attempts of webhooks. What has a whole series of
            times, such as a campaign of three steps, is played by a move for each. Tokens, API keys, limits, signatures and what
            is deleted for its age (idempotency keys, the event feed) keep the time of the machine, and so does `updatedAt` of
            orders, by which programs catch up. Time never goes back: an installation that was moved stays ahead, also over
            restarts, and is thrown away after the tests. Move it while nothing is under way: a request that is being worked on
            would seem to have hung for so long. Send an Idempotency-Key, so that a repeated request does not move it twice.""")
    @APIResponseSchema(value = TestClockView.class, responseDescription = "All programs go by the new time")
    @APIResponse(
            responseCode = "202",
            description = "It was moved; the programs that are not SETTLED follow by themselves")
    @APIResponse(responseCode = "400", description = "`test-clock-move-unclear`.")
    @APIResponse(responseCode = "404", description = "`test-clock-off`: it is switched on by COMPTOIR_TEST_CLOCK=true.")
    @APIResponse(responseCode = "409", description = "`test-clock-back`, `test-clock-partly-off`.")
    @APIResponse(responseCode = "422", description = "`test-clock-too-far`.")
    @APIResponse(responseCode = "503", description = "`test-clock-program-silent`: nothing was moved.")
    public Uni<RestResponse<TestClockView>> move(@NotNull @Valid MoveTestClockRequest request) {
        mustBeAllowed();
        return move.handle(request, callers.requestKey("move-test-clock", request))
                .map(this::answer);
    }

    private void mustBeAllowed() {
        if (!lead.isAllowed()) {
            throw TestClockProblem.off();
        }
    }

    private TestClockView view(List<ProgramClock> clocks) {
        return TestClockView.of(clock.instant(), lead.current(), clocks);
    }

    private RestResponse<TestClockView> answer(Replayable<List<ProgramClock>> once) {
        TestClockView view = view(once.answer());
        ResponseBuilder<TestClockView> answer =
                ResponseBuilder.create(view.settled() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, view);
        return once.isReplayed() ? answer.header("Idempotent-Replayed", "true").build() : answer.build();
    }
}
