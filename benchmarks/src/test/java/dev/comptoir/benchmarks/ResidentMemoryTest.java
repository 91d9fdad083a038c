package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

    @Test
    void is_read_from_the_line_that_proc_has_for_it() {
        assertThat(ResidentMemory.megabytes("Name:\tjava\nVmHWM:\t  900000 kB\nVmRSS:\t  204800 kB\n"))
                .isEqualTo(200);
        assertThatThrownBy(() -> ResidentMemory.megabytes("Name:\tjava\n")).isInstanceOf(BenchFailure.class);
    }
}
