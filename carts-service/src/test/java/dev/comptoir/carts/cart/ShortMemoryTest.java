package dev.comptoir.carts.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final ShortMemory<String> memory = new ShortMemory<>(Duration.ofHours(1), 10);

    @Test
    void remembers_the_last_value_of_an_id() {
        memory.keep(ONE, "first", 4);
        memory.keep(ONE, "second", 4);
        assertThat(memory.find(ONE)).contains("second");
        assertThat(memory.find(TWO)).isEmpty();
    }

    @Test
    void what_was_kept_first_makes_room() {
        memory.keep(ONE, "one", 4);
        memory.keep(TWO, "two", 4);
        memory.keep(ONE, "one again", 4);
        memory.keep(THREE, "three", 4);
        assertThat(memory.find(TWO)).isEmpty();
        assertThat(memory.find(ONE)).contains("one again");
        assertThat(memory.find(THREE)).contains("three");
    }

    @Test
    void what_is_forgotten_or_replaced_takes_no_room() {
        memory.keep(ONE, "one", 8);
        memory.keep(ONE, "one", 2);
        memory.keep(TWO, "two", 8);
        assertThat(memory.find(ONE)).contains("one");
        memory.forget(TWO);
        memory.forget(TWO);
        memory.keep(THREE, "three", 8);
        assertThat(memory.find(TWO)).isEmpty();
        assertThat(memory.find(ONE)).contains("one");
        assertThat(memory.find(THREE)).contains("three");
    }

    @Test
    void one_that_is_too_heavy_alone_is_not_kept() {
        memory.keep(ONE, "one", 11);
        assertThat(memory.find(ONE)).isEmpty();
        memory.keep(TWO, "two", 10);
        assertThat(memory.find(TWO)).contains("two");
    }

    @Test
    void what_is_too_old_is_not_remembered() {
        ShortMemory<String> none = new ShortMemory<>(Duration.ZERO, 10);
        none.keep(ONE, "one", 1);
        assertThat(none.find(ONE)).isEmpty();
    }
}
