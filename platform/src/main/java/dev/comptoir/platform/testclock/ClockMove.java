package dev.comptoir.platform.testclock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** What the gateway asks of each program: to be at least so far ahead of the machine. */
public record ClockMove(@PositiveOrZero @Max(MOST_MICROS) long leadMicros) {

    /** Where the programs take it; by the pass of this purpose the gateway is known. */
    public static final String PATH = "/v1/internal/test-clock";

    public static final String PURPOSE = "test-clock";

    /** Ten years. */
    private static final long MOST_MICROS = 3_653L * 86_400 * 1_000_000;

    public static ClockMove to(Duration lead) {
        return new ClockMove(lead.dividedBy(ChronoUnit.MICROS.getDuration()));
    }

    public Duration lead() {
        return Duration.of(leadMicros, ChronoUnit.MICROS);
    }
}
