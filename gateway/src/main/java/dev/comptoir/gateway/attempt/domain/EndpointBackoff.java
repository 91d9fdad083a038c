package dev.comptoir.gateway.attempt.domain;

import java.time.Duration;

/**
 * How long nothing is sent to an endpoint after a failure. One that is down is tried the less often the longer it has been
 * down, so that what waits for it costs next to nothing; one that is overloaded gets the time it asks for.
 */
public final class EndpointBackoff {

    private static final int SHARE_OF_FAILING = 10;
    private static final Duration LONGEST_WHEN_DOWN = Duration.ofMinutes(5);
    private static final Duration SLOW_DOWN = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private EndpointBackoff() {}

    /**
     * @param status of the answer; 0 when there was none
     * @param retryAfter what the endpoint asked for; zero when nothing
     * @param failing how long there has been no success, up to this failure
     * @return zero when the next event may be sent at once
     */
    public static Duration after(int status, Duration retryAfter, Duration failing) {
        return longer(whenDown(status, failing), whenOverloaded(status, retryAfter));
    }

    /** Other answers, such as 404 or a redirect, may be about the one event. */
    private static Duration whenDown(int status, Duration failing) {
        boolean isDown = status == 0 || status >= 500;
        return isDown ? shorter(failing.dividedBy(SHARE_OF_FAILING), LONGEST_WHEN_DOWN) : Duration.ZERO;
    }

    private static Duration whenOverloaded(int status, Duration retryAfter) {
        boolean isOverloaded = status == 429 || status == 502 || status == 503 || status == 504;
        if (!isOverloaded) {
            return Duration.ZERO;
        }
        return shorter(retryAfter.isZero() ? SLOW_DOWN : retryAfter, LONGEST_RETRY_AFTER);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
