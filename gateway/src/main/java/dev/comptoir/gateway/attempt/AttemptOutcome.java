package dev.comptoir.gateway.attempt;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of one try.
 *
 * @param status 0 when there was no answer
 * @param failure why there was none; empty otherwise
 */
record AttemptOutcome(
        Instant startedAt, int durationMs, int status, String response, String failure, Duration retryAfter) {

    Integer statusOrNull() {
        return status == 0 ? null : status;
    }
}
