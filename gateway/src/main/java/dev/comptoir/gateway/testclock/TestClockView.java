package dev.comptoir.gateway.testclock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What time it is in an installation for tests. */
@Schema(
        name = "TestClock",
        requiredProperties = {"now", "ahead", "settled", "programs"})
record TestClockView(
        Instant now,

        @Schema(description = "How far that is ahead of the machine, ISO 8601", maxLength = 40, examples = "PT2H")
        String ahead,

        @Schema(description = "Whether all programs go by it; the others follow by themselves as soon as they answer")
        boolean settled,

        List<ProgramClock> programs) {

    static TestClockView of(Instant now, Duration ahead, List<ProgramClock> programs) {
        return new TestClockView(now, ahead.toString(), ProgramClocks.areSettled(programs), programs);
    }
}
