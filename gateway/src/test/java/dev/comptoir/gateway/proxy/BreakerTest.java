package dev.comptoir.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Breaker breaker = new Breaker(3, 1_000, nanos::get);

    @Test
    void failures_in_a_row_open_it() {
        breaker.failed();
        breaker.failed();
        assertThat(breaker.allows()).isTrue();
        breaker.failed();
        assertThat(breaker.allows()).isFalse();
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void a_success_in_between_begins_the_count_anew() {
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        breaker.failed();
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void after_the_pause_one_request_tries_and_its_success_closes_it() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
        nanos.addAndGet(1_000);
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isFalse();
        breaker.succeeded();
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void a_failed_try_keeps_it_open_for_another_pause() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
        nanos.addAndGet(1_000);
        assertThat(breaker.allows()).isTrue();
        breaker.failed();
        assertThat(breaker.allows()).isFalse();
        nanos.addAndGet(1_000);
        assertThat(breaker.allows()).isTrue();
    }
}
