package dev.comptoir.gateway.attempt.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again: the schedule of Standard Webhooks, spread by up to a tenth, never before Retry-After. */
public final class RetrySchedule {

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private RetrySchedule() {}

    /**
     * @param attempts how many there were, at least one
     * @param retryAfter what the endpoint asked for; zero when nothing
     * @return empty when it was the last one
     */
    public static Optional<Instant> next(int attempts, Instant now, Duration retryAfter, RandomGenerator random) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(attempts - 1);
        Duration spread = Duration.ofMillis(random.nextLong(pause.toMillis() / 10 + 1));
        Duration asked = retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : retryAfter;
        Duration wait = pause.plus(spread);
        return Optional.of(now.plus(asked.compareTo(wait) > 0 ? asked : wait));
    }
}
