package dev.comptoir.gateway.testclock;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By how much the clock is moved, or to which time. */
@Schema(name = "MoveTestClock")
record MoveTestClockRequest(
        @Schema(
                description = "By how much, ISO 8601: PT2H, PT1H59M59S, P14D (days of 24 hours). Not below zero",
                examples = "PT2H")
        Duration advance,

        @Schema(
                description = "The time it is to be, RFC 3339; not before what it is. Send this or advance",
                nullable = true)
        Instant now) {}
