package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void a_figure_stands_beside_what_it_has_to_reach() {
        Target most = Target.atMost("export, first byte", 500, "ms");
        assertThat(most.isReached(500)).isTrue();
        assertThat(most.isReached(500.1)).isFalse();
        assertThat(most.line(41.26)).startsWith("export, first byte").endsWith("41.3 ms       at most 500: reached");
        Target least = Target.atLeast("export", 10_000, "orders/s");
        assertThat(least.isReached(10_000)).isTrue();
        assertThat(least.line(9_999)).endsWith("9999.0 orders/s at least 10000: MISSED");
    }
}
