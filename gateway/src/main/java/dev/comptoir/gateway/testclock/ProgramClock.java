package dev.comptoir.gateway.testclock;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What time it is in one program. */
@Schema(
        name = "ProgramClock",
        requiredProperties = {"name", "state"})
record ProgramClock(
        @Schema(description = "Such as orders or carts", examples = "carts")
        String name,

        @Schema(
                description =
                        "SETTLED: it goes by this time; OFF: it was started without a test clock; SILENT: it does not answer")
        State state,

        @Schema(description = "Absent unless it is SETTLED", nullable = true)
        Instant now) {

    enum State {
        SETTLED,
        OFF,
        SILENT
    }

    static ProgramClock settled(String name, Instant now) {
        return new ProgramClock(name, State.SETTLED, now);
    }

    static ProgramClock off(String name) {
        return new ProgramClock(name, State.OFF, null);
    }

    static ProgramClock silent(String name) {
        return new ProgramClock(name, State.SILENT, null);
    }
}
