package dev.comptoir.gateway.attempt.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What an attempt means for the delivery, and whether its endpoint has gone for good.
 *
 * @param nextAttempt when to try again; empty when the delivery is over
 */
public record AttemptDecision(State state, Optional<Instant> nextAttempt, boolean isGone) {

    /** Where a delivery stands. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    /**
     * @param status of the answer; 0 when there was none
     * @param attempts how many there were, this one included
     */
    public static AttemptDecision of(
            int status, int attempts, Instant now, Duration retryAfter, RandomGenerator random) {
        if (status >= 200 && status < 300) {
            return new AttemptDecision(State.DELIVERED, Optional.empty(), false);
        }
        if (status == 410) {
            return new AttemptDecision(State.FAILED, Optional.empty(), true);
        }
        Optional<Instant> next = RetrySchedule.next(attempts, now, retryAfter, random);
        return new AttemptDecision(next.isPresent() ? State.PENDING : State.FAILED, next, false);
    }
}
