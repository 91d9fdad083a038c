package dev.comptoir.gateway.attempt.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private final Random random = new Random(1);

    private AttemptDecision decision(int status, int attempts, Duration retryAfter) {
        return AttemptDecision.of(status, attempts, NOW, retryAfter, random);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void every_2xx_is_a_success(int status) {
        assertThat(decision(status, 1, Duration.ZERO).state()).isEqualTo(AttemptDecision.State.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 301, 302, 400, 404, 500, 503})
    void everything_else_is_tried_again(int status) {
        assertThat(decision(status, 1, Duration.ZERO).state()).isEqualTo(AttemptDecision.State.PENDING);
    }

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void pauses_are_those_of_the_standard_and_up_to_a_tenth_more(int attempts, Duration pause) {
        Instant next = decision(500, attempts, Duration.ZERO).nextAttempt().orElseThrow();
        assertThat(next)
                .isBetween(NOW.plus(pause), NOW.plus(pause.multipliedBy(11).dividedBy(10)));
    }

    @Test
    void the_tenth_failure_is_the_last() {
        assertThat(decision(500, 10, Duration.ZERO).state()).isEqualTo(AttemptDecision.State.FAILED);
        assertThat(decision(500, 10, Duration.ZERO).nextAttempt()).isEmpty();
    }

    @Test
    void gone_ends_the_delivery_and_the_endpoint() {
        assertThat(decision(410, 1, Duration.ZERO).isGone()).isTrue();
        assertThat(decision(410, 1, Duration.ZERO).state()).isEqualTo(AttemptDecision.State.FAILED);
    }

    @Test
    void retry_after_is_honoured_up_to_a_day() {
        assertThat(decision(503, 1, Duration.ofHours(3)).nextAttempt()).contains(NOW.plus(Duration.ofHours(3)));
        assertThat(decision(503, 1, Duration.ofDays(90)).nextAttempt()).contains(NOW.plus(Duration.ofDays(1)));
    }
}
