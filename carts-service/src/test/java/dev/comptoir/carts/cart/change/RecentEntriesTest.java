package dev.comptoir.carts.cart.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentEntriesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final RecentEntries<String> entries = new RecentEntries<>(Duration.ofHours(1), 10);

    @Test
    void finds_the_last_value_of_an_id() {
        entries.put(ONE, "first", 4);
        entries.put(ONE, "second", 4);
        assertThat(entries.find(ONE)).contains("second");
        assertThat(entries.find(TWO)).isEmpty();
    }

    @Test
    void what_was_written_first_makes_room() {
        entries.put(ONE, "one", 4);
        entries.put(TWO, "two", 4);
        entries.put(ONE, "one again", 4);
        entries.put(THREE, "three", 4);
        assertThat(entries.find(TWO)).isEmpty();
        assertThat(entries.find(ONE)).contains("one again");
        assertThat(entries.find(THREE)).contains("three");
    }

    @Test
    void what_is_removed_or_replaced_takes_no_room() {
        entries.put(ONE, "one", 8);
        entries.put(ONE, "one", 2);
        entries.put(TWO, "two", 8);
        assertThat(entries.find(ONE)).contains("one");
        entries.remove(TWO);
        entries.remove(TWO);
        entries.put(THREE, "three", 8);
        assertThat(entries.find(TWO)).isEmpty();
        assertThat(entries.find(ONE)).contains("one");
        assertThat(entries.find(THREE)).contains("three");
    }

    @Test
    void one_that_is_too_heavy_alone_is_not_kept() {
        entries.put(ONE, "one", 11);
        assertThat(entries.find(ONE)).isEmpty();
        entries.put(TWO, "two", 10);
        assertThat(entries.find(TWO)).contains("two");
    }

    @Test
    void what_is_too_old_is_not_found() {
        RecentEntries<String> none = new RecentEntries<>(Duration.ZERO, 10);
        none.put(ONE, "one", 1);
        assertThat(none.find(ONE)).isEmpty();
    }
}
