package dev.comptoir.platform.testclock;

import java.time.Instant;

/** What time it is in a program, and how far that is ahead of the machine. */
public record ClockReading(Instant now, long leadMicros) {}
