package dev.comptoir.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Clocks that never move, for rules that take the time as an argument. */
public final class FixedClock {

    private FixedClock() {}

    public static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
