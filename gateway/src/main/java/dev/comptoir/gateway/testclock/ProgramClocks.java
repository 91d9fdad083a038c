package dev.comptoir.gateway.testclock;

import dev.comptoir.gateway.proxy.ServiceAddresses;
import dev.comptoir.gateway.testclock.ProgramClock.State;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.testclock.ClockMove;
import dev.comptoir.platform.testclock.ClockReading;
import dev.comptoir.platform.time.Pause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clocks of the other programs. */
@ApplicationScoped
class ProgramClocks {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MS = 200;

    /** Who takes in facts is there before those who write them, so that none comes from the future for long. */
    private static final List<String> ORDER = List.of("files", "campaigns", "catalog", "inventory", "orders", "carts");

    private final Map<String, ServiceClient> programs = new LinkedHashMap<>();
    private final SuitePasses passes;

    ProgramClocks(Vertx vertx, SuitePasses passes, ServiceAddresses addresses) {
        this.passes = passes;
        ORDER.forEach(name -> programs.put(
                name, new ServiceClient(vertx, addresses.all().get(name).url().toString(), DEADLINE)));
    }

    static boolean areSettled(List<ProgramClock> clocks) {
        return clocks.stream().allMatch(each -> each.state() == State.SETTLED);
    }

    /** Asks each program once to be at least so far ahead. */
    Uni<List<ProgramClock>> reach(Duration lead) {
        List<ProgramClock> clocks = new ArrayList<>();
        return Steps.each(
                        programs.entrySet(),
                        program -> reach(program.getKey(), program.getValue(), lead)
                                .invoke(clocks::add)
                                .replaceWithVoid())
                .replaceWith(clocks);
    }

    /** The same until all are there, for ten seconds at most. */
    Uni<List<ProgramClock>> settle(Duration lead) {
        return settle(lead, System.nanoTime() + PATIENCE.toNanos());
    }

    private Uni<List<ProgramClock>> settle(Duration lead, long until) {
        return reach(lead)
                .chain(clocks -> areSettled(clocks) || System.nanoTime() - until > 0
                        ? Uni.createFrom().item(clocks)
                        : Pause.ofMillis(PAUSE_MS).chain(() -> settle(lead, until)));
    }

    private Uni<ProgramClock> reach(String name, ServiceClient program, Duration lead) {
        ServiceCall call = ServiceCall.put(ClockMove.PATH, ClockMove.to(lead), passes.issue(ClockMove.PURPOSE));
        return program.send(call, ClockReading.class).map(answer -> read(name, answer));
    }

    private static ProgramClock read(String name, Answer<ClockReading> answer) {
        return switch (answer) {
            case Answer.Done<ClockReading> done ->
                ProgramClock.settled(name, done.body().now());
            case Answer.Refused<ClockReading> _ -> ProgramClock.off(name);
            case Answer.Unknown<ClockReading> _ -> ProgramClock.silent(name);
        };
    }
}
