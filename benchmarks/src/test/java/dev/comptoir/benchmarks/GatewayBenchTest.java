package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class GatewayBenchTest {

    private static Load.Result result(long done, int seconds) {
        return new Load.Result(done, Duration.ofSeconds(seconds), new Histogram(3));
    }

    @Test
    void the_share_is_of_both_direct_rounds_together() {
        Passage passage = new Passage(List.of(result(9_000, 10), result(11_000, 10)), result(8_600, 10), 2_150);
        assertThat(passage.directPerSecond()).isEqualTo(1_000);
        assertThat(passage.share()).isCloseTo(86, within(1e-9));
    }

    @Test
    void the_processor_is_what_the_gateway_used_for_what_it_passed_on() {
        Passage passage = new Passage(List.of(result(10_000, 10)), result(8_000, 10), 2_000);
        assertThat(passage.gatewayMicros()).isCloseTo(250, within(1e-9));
    }

    @Test
    void the_service_has_the_first_processor_and_all_others_have_the_rest() {
        assertThat(Processors.rest(2)).isEqualTo("1");
        assertThat(Processors.rest(8)).isEqualTo("1-7");
        assertThat(Processors.command(42, "1")).containsExactly("taskset", "-a", "-c", "-p", "1", "42");
    }

    @Test
    void a_key_is_written_as_the_gateway_writes_it() {
        assertThat(ManyKeys.text("A1b2C3d4E5f6", "0123456789abcdefghijklmnopqrstuv"))
                .isEqualTo("sk_A1b2C3d4E5f6_0123456789abcdefghijklmnopqrstuv4QHIkG");
    }
}
