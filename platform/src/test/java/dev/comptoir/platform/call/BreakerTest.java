package dev.comptoir.platform.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private long now;

    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(1), Duration.ofSeconds(8), () -> now);

    @Test
    void a_program_that_fails_now_and_then_is_called_on() {
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        breaker.failed();

        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void failures_in_a_row_stop_the_calls_until_the_pause_is_over() {
        open();

        assertThat(breaker.allows()).isFalse();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(breaker.allows()).as("the trial").isTrue();
        assertThat(breaker.allows()).as("beside the trial").isFalse();
    }

    @Test
    void the_pauses_grow_with_every_failed_trial_up_to_the_longest() {
        open();

        assertThat(breaker.retryAfter()).hasSeconds(1);
        for (int seconds : new int[] {2, 4, 8, 8}) {
            now += breaker.retryAfter().toNanos();
            assertThat(breaker.allows()).isTrue();
            breaker.failed();
            assertThat(breaker.retryAfter()).hasSeconds(seconds);
        }
    }

    @Test
    void failures_of_calls_that_were_under_way_do_not_lengthen_the_pause() {
        open();
        breaker.failed();
        breaker.failed();

        assertThat(breaker.retryAfter()).hasSeconds(1);
    }

    @Test
    void one_trial_that_works_opens_the_way_for_all() {
        open();
        now += Duration.ofSeconds(1).toNanos();
        breaker.allows();
        breaker.succeeded();

        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isTrue();
    }

    private void open() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
    }
}
