package dev.comptoir.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SentRowsTest {

    @Test
    void a_replicated_broker_needs_no_row_any_more() {
        SentRows sent = new SentRows(0);

        sent.add(List.of(7L, 8L), 100);

        assertThat(sent.due(100)).containsExactly(7L, 8L);
        assertThat(sent.sequences()).isEmpty();
    }

    @Test
    void a_row_stays_and_is_not_sent_again_until_its_record_is_on_the_disk() {
        SentRows sent = new SentRows(5_000);
        sent.add(List.of(7L), 0);
        sent.add(List.of(8L), millis(1_000));

        assertThat(sent.due(millis(4_999))).isEmpty();
        assertThat(sent.sequences()).containsExactly(7L, 8L);
        assertThat(sent.due(millis(5_000))).containsExactly(7L);
        assertThat(sent.sequences()).containsExactly(8L);
        assertThat(sent.due(millis(6_000))).containsExactly(8L);
    }

    @Test
    void rows_that_stay_for_a_while_are_taken_together_once_a_second() {
        SentRows sent = new SentRows(5_000);
        sent.add(List.of(7L), 0);
        sent.add(List.of(8L), millis(400));

        assertThat(sent.due(millis(5_000))).containsExactly(7L);
        assertThat(sent.due(millis(5_999))).isEmpty();
        assertThat(sent.due(millis(6_000))).containsExactly(8L);
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
