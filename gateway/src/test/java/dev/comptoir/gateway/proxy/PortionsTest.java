package dev.comptoir.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {

    // What is read and what is on its way out, of as many answers as one service may send at a time.
    private static final int HELD = 3;
    private static final int MOST_STREAMS = 2048;

    @Test
    void a_few_readers_get_large_portions() {
        assertThat(Portions.of(1)).isEqualTo(64 * 1024);
        assertThat(Portions.of(32)).isEqualTo(64 * 1024);
    }

    @Test
    void all_places_taken_hold_less_than_half_of_the_smallest_heap() {
        long all = IntStream.rangeClosed(1, MOST_STREAMS)
                .mapToLong(streams -> (long) HELD * Portions.of(streams))
                .sum();
        assertThat(all).isLessThan(48L << 20);
    }
}
