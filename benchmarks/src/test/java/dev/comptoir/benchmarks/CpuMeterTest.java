package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuMeterTest {

    @Test
    void work_of_a_process_raises_its_figure() {
        CpuMeter meter = new CpuMeter(Map.of("self", ProcessHandle.current().pid()));
        Map<String, Double> before = meter.read();

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + 100_000_000;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }

        // /proc counts in ticks of 10 ms, and user and system time are each cut down to whole ones.
        assertThat(CpuMeter.difference(before, meter.read()).get("self")).isGreaterThanOrEqualTo(80);
    }

    @Test
    void a_process_that_has_ended_spoils_the_run_loudly() {
        assertThatThrownBy(() -> new CpuMeter(Map.of("gone", 4_194_303L)).read())
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining("has ended");
    }
}
