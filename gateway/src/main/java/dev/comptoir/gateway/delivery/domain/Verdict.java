package dev.comptoir.gateway.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What an attempt means for the delivery and for its endpoint.
 *
 * @param nextAttempt when to try again; empty when the delivery is over
 * @param rest how long the endpoint is left alone with everything; zero when not
 */
public record Verdict(State state, Optional<Instant> nextAttempt, Duration rest, boolean isGone) {

    private static final Duration SLOW_DOWN = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

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
    public static Verdict of(int status, int attempts, Instant now, Duration retryAfter, RandomGenerator random) {
        if (status >= 200 && status < 300) {
            return new Verdict(State.DELIVERED, Optional.empty(), Duration.ZERO, false);
        }
        if (status == 410) {
            return new Verdict(State.FAILED, Optional.empty(), Duration.ZERO, true);
        }
        Optional<Instant> next = RetrySchedule.next(attempts, now, retryAfter, random);
        return new Verdict(next.isPresent() ? State.PENDING : State.FAILED, next, rest(status, retryAfter), false);
    }

    private static Duration rest(int status, Duration retryAfter) {
        boolean isOverloaded = status == 429 || status == 502 || status == 503 || status == 504;
        if (!isOverloaded) {
            return Duration.ZERO;
        }
        Duration wish = retryAfter.isZero() ? SLOW_DOWN : retryAfter;
        return wish.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wish;
    }
}
