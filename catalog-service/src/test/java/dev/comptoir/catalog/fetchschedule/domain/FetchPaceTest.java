package dev.comptoir.catalog.fetchschedule.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchPaceTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 2026-11-28T12:00:00Z",
        "1, 2026-11-27T12:30:00Z",
        "2, 2026-11-27T13:00:00Z",
        "5, 2026-11-27T20:00:00Z",
        "9, 2026-11-28T12:00:00Z"
    })
    void a_page_that_cannot_be_read_is_tried_again_in_growing_pauses(int failures, Instant next) {
        assertThat(new FetchPace(24, failures).next(NOON)).isEqualTo(next);
    }

    @Test
    void a_page_that_is_gone_for_long_is_given_up_and_one_that_is_back_is_not() {
        FetchPace pace = new FetchPace(1, 9);
        assertThat(pace.isGivenUp()).isFalse();
        assertThat(pace.after(false).isGivenUp()).isTrue();
        assertThat(pace.after(true)).isEqualTo(new FetchPace(1, 0));
    }
}
