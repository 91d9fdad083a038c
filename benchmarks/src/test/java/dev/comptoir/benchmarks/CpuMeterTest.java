package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuMeterTest {

    @Test
    void work_of_a_process_raises_its_figure() {
        CpuMeter meter = new CpuMeter(Map.of("self", ProcessHandle.current().pid()));
        double before = meter.read().get("self");

        long sum = 0;
        while (meter.read().get("self") - before < 50) {
            sum += System.nanoTime() % 7;
        }

        assertThat(CpuMeter.difference(Map.of("self", before), meter.read()).get("self"))
                .isGreaterThanOrEqualTo(50);
        assertThat(sum).isPositive();
    }

    @Test
    void a_process_that_has_ended_spoils_the_run_loudly() {
        assertThatThrownBy(() -> new CpuMeter(Map.of("gone", 4_194_303L)).read())
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("has ended");
    }
}
