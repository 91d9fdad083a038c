package dev.comptoir.gateway.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointRestTest {

    private static Duration rest(int status, Duration failing) {
        return EndpointRest.after(status, Duration.ZERO, failing);
    }

    @ParameterizedTest
    @CsvSource({"0, PT5S, PT0.5S", "0, PT10M, PT1M", "500, PT5S, PT0.5S", "501, PT1M, PT6S", "599, PT49M, PT4M54S"})
    void an_endpoint_that_is_down_rests_a_tenth_of_the_time_it_has_been_down(
            int status, Duration failing, Duration rest) {
        assertThat(rest(status, failing)).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 503})
    void it_is_asked_again_every_five_minutes_at_least(int status) {
        assertThat(rest(status, Duration.ofDays(4))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void after_the_first_failure_there_is_no_rest() {
        assertThat(rest(0, Duration.ZERO)).isZero();
        assertThat(rest(500, Duration.ZERO)).isZero();
        assertThat(rest(500, Duration.ofSeconds(-3))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 401, 404, 408, 422})
    void what_may_be_about_the_one_event_holds_up_no_other(int status) {
        assertThat(rest(status, Duration.ofHours(1))).isZero();
    }

    @Test
    void an_overloaded_endpoint_rests_as_long_as_it_wishes_up_to_an_hour_or_half_a_minute() {
        assertThat(EndpointRest.after(429, Duration.ofMinutes(2), Duration.ZERO))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(EndpointRest.after(503, Duration.ofHours(7), Duration.ZERO)).isEqualTo(Duration.ofHours(1));
        assertThat(rest(502, Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
        assertThat(rest(429, Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void the_longer_rest_counts() {
        assertThat(EndpointRest.after(503, Duration.ofSeconds(10), Duration.ofMinutes(10)))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(EndpointRest.after(503, Duration.ofMinutes(10), Duration.ofHours(10)))
                .isEqualTo(Duration.ofMinutes(10));
    }
}
