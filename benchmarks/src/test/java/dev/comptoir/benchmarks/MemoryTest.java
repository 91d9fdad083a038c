package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void growth_is_what_was_held_at_most_above_what_was_held_before() {
        AtomicLong held = new AtomicLong(10 * 1024);
        Memory memory = new Memory(held::get);
        Memory.Growth<String> growth = memory.during(() -> {
            held.set(74 * 1024);
            return "done";
        });
        assertThat(growth).isEqualTo(new Memory.Growth<>("done", 64));
        assertThat(memory.during(() -> "again").megabytes()).isZero();
    }

    @Test
    void what_linux_says_of_a_process_is_read() {
        assertThat(Memory.resident(List.of("Name:\tjava", "VmHWM:\t  900 kB", "VmRSS:\t  812 kB")))
                .isEqualTo(812);
        assertThatThrownBy(() -> Memory.resident(List.of("Name:\tjava"))).isInstanceOf(BenchFailure.class);
    }
}
