package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void goes_on_while_one_of_the_last_five_rounds_is_notably_faster() {
        assertThat(WarmUp.isSteady(List.of(10.0, 20.0, 30.0, 40.0, 39.0, 38.0))).isFalse();
        assertThat(WarmUp.isSteady(List.of(10.0, 9.0, 8.0, 9.0, 10.6, 8.0))).isFalse();
    }

    @Test
    void ends_when_five_rounds_brought_less_than_a_twentieth() {
        assertThat(WarmUp.isSteady(List.of(10.0, 40.0, 41.0, 39.0, 41.9, 38.0, 40.5)))
                .isTrue();
    }

    @Test
    void one_slow_round_ends_nothing() {
        assertThat(WarmUp.isSteady(List.of(40.0, 10.0, 41.0, 41.5, 40.0))).isFalse();
    }
}
