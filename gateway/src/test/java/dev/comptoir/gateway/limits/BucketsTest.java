package dev.comptoir.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final Buckets buckets = new Buckets(new Policy("secret", 2, 4), 3, time);

    @Test
    void a_burst_is_let_through_and_then_as_much_as_comes_back() {
        for (int i = 0; i < 4; i++) {
            assertThat(buckets.take("a").isConsumed()).isTrue();
        }
        assertThat(buckets.take("a").isConsumed()).isFalse();
        nanos.addAndGet(1_000_000_000L);
        assertThat(buckets.take("a").isConsumed()).isTrue();
        assertThat(buckets.take("a").isConsumed()).isTrue();
        assertThat(buckets.take("a").isConsumed()).isFalse();
    }

    @Test
    void one_caller_does_not_use_up_what_another_has() {
        for (int i = 0; i < 5; i++) {
            buckets.take("a");
        }
        assertThat(buckets.take("b").getRemainingTokens()).isEqualTo(3);
    }

    @Test
    void beyond_the_most_callers_newcomers_share_one_bucket_and_nobody_goes_free() {
        for (String caller : new String[] {"a", "b", "c"}) {
            for (int i = 0; i < 5; i++) {
                buckets.take(caller);
            }
        }
        for (int i = 0; i < 4; i++) {
            assertThat(buckets.take("new-" + i).isConsumed()).isTrue();
        }
        assertThat(buckets.take("new-5").isConsumed()).isFalse();
        assertThat(buckets.take("a").isConsumed()).isFalse();
        assertThat(buckets.size()).isEqualTo(3);
    }

    @Test
    void only_full_buckets_are_forgotten() {
        buckets.take("a");
        nanos.addAndGet(1_000_000_000L);
        buckets.take("b");
        buckets.dropFull();
        assertThat(buckets.size()).isEqualTo(1);
        assertThat(buckets.take("b").getRemainingTokens()).isEqualTo(2);
    }

    @Test
    void what_was_let_through_elsewhere_is_paid_back_before_the_next_request() {
        buckets.take("a");
        buckets.charge("a", 7);
        assertThat(buckets.take("a").isConsumed()).isFalse();
        nanos.addAndGet(2_000_000_000L);
        assertThat(buckets.take("a").isConsumed()).isFalse();
        nanos.addAndGet(500_000_000L);
        assertThat(buckets.take("a").isConsumed()).isTrue();
        assertThat(buckets.take("b").getRemainingTokens()).isEqualTo(3);
    }

    @Test
    void what_is_let_through_is_given_once_and_a_refused_request_never() {
        buckets.take("a");
        assertThat(buckets.takeCounts()).isEmpty();
        buckets.count(true);
        for (int i = 0; i < 5; i++) {
            buckets.take("a");
        }
        buckets.take("b");
        assertThat(buckets.takeCounts())
                .containsExactlyInAnyOrder(new Count("secret", "a", 3), new Count("secret", "b", 1));
        assertThat(buckets.takeCounts()).isEmpty();
    }

    @Test
    void nobody_is_told_of_a_caller_who_hardly_asks_until_it_adds_up() {
        Buckets wide = new Buckets(new Policy("secret", 640, 1280), 3, time);
        wide.count(true);
        for (int i = 0; i < 9; i++) {
            wide.take("a");
        }
        assertThat(wide.takeCounts()).isEmpty();
        wide.take("a");
        assertThat(wide.takeCounts()).containsExactly(new Count("secret", "a", 10));
        wide.take("a");
        nanos.addAndGet(1_000_000_000L);
        wide.dropFull();
        for (int i = 0; i < 9; i++) {
            wide.take("a");
        }
        assertThat(wide.takeCounts()).isEmpty();
    }

    @Test
    void newcomers_beyond_the_most_share_their_allowance_everywhere() {
        buckets.count(true);
        for (String caller : new String[] {"a", "b", "c", "d", "e"}) {
            buckets.take(caller);
        }
        assertThat(buckets.takeCounts()).contains(new Count("secret", "", 2));
        buckets.charge("", 2);
        assertThat(buckets.take("f").isConsumed()).isFalse();
    }

    @Test
    void headers_are_those_of_the_draft() {
        Policy policy = new Policy("secret", 600, 1200);
        assertThat(policy.header()).isEqualTo("\"secret\";q=1200;w=2");
        assertThat(policy.header(1199)).isEqualTo("\"secret\";r=1199;t=1");
        assertThat(policy.header(0)).isEqualTo("\"secret\";r=0;t=2");
        assertThat(policy.header(1200)).isEqualTo("\"secret\";r=1200;t=0");
        assertThat(policy.header(-600)).isEqualTo("\"secret\";r=0;t=3");
    }
}
