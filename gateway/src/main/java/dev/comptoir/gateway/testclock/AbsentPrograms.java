package dev.comptoir.gateway.testclock;

import dev.comptoir.gateway.testclock.ProgramClock.State;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Programs that would not follow: the time of a store is moved for all of them or not at all. */
final class AbsentPrograms {

    private AbsentPrograms() {}

    static void refuse(List<ProgramClock> clocks) {
        refuseAny(clocks, State.OFF);
        refuseAny(clocks, State.SILENT);
    }

    private static void refuseAny(List<ProgramClock> clocks, State state) {
        String names = clocks.stream()
                .filter(clock -> clock.state() == state)
                .map(ProgramClock::name)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            throw state == State.OFF ? partlyOff(names) : silent(names);
        }
    }

    private static DomainException partlyOff(String names) {
        return Kind.CONFLICT.refusal(
                "test-clock-partly-off",
                "Nothing was moved: start %s with COMPTOIR_TEST_CLOCK=true too, as all programs must be.",
                names);
    }

    private static DomainException silent(String names) {
        return Kind.UNAVAILABLE.refusal(
                "test-clock-program-silent",
                "Nothing was moved: %s does not answer. Try again when all programs are ready.",
                names);
    }
}
