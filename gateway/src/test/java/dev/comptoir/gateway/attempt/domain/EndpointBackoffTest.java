package dev.comptoir.gateway.attempt.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointBackoffTest {

    private static Duration pause(int status, Duration failing) {
        return EndpointBackoff.after(status, Duration.ZERO, failing);
    }

    @ParameterizedTest
    @CsvSource({"0, PT5S, PT0.5S", "0, PT10M, PT1M", "500, PT5S, PT0.5S", "501, PT1M, PT6S", "599, PT49M, PT4M54S"})
    void an_endpoint_that_is_down_is_paused_for_a_tenth_of_the_time_it_has_been_down(
            int status, Duration failing, Duration pause) {
        assertThat(pause(status, failing)).isEqualTo(pause);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 503})
    void it_is_asked_again_every_five_minutes_at_least(int status) {
        assertThat(pause(status, Duration.ofDays(4))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void after_the_first_failure_there_is_no_pause() {
        assertThat(pause(0, Duration.ZERO)).isZero();
        assertThat(pause(500, Duration.ZERO)).isZero();
        assertThat(pause(500, Duration.ofSeconds(-3))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 408, 422})
    void what_may_be_about_the_one_event_holds_up_no_other(int status) {
        assertThat(pause(status, Duration.ofHours(1))).isZero();
    }

    @Test
    void an_overloaded_endpoint_is_paused_as_long_as_it_asks_up_to_an_hour_or_half_a_minute() {
        assertThat(EndpointBackoff.after(429, Duration.ofMinutes(2), Duration.ZERO))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(EndpointBackoff.after(503, Duration.ofHours(7), Duration.ZERO))
                .isEqualTo(Duration.ofHours(1));
        assertThat(pause(502, Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause(429, Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void the_longer_rest_counts() {
        assertThat(EndpointBackoff.after(503, Duration.ofSeconds(10), Duration.ofMinutes(10)))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(EndpointBackoff.after(503, Duration.ofMinutes(10), Duration.ofHours(10)))
                .isEqualTo(Duration.ofMinutes(10));
    }
}
