package dev.comptoir.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.outbox.ScanStart.Mark;
import org.junit.jupiter.api.Test;

class ScanStartTest {

    private final ScanStart start = new ScanStart();

    @Test
    void numbers_are_passed_over_once_all_transactions_that_could_hold_them_have_ended() {
        scan(new Mark(10, 100, 105));
        scan(new Mark(20, 103, 110));
        assertThat(start.number()).isZero();

        scan(new Mark(30, 110, 120));

        assertThat(start.number()).isEqualTo(10);
    }

    @Test
    void a_long_transaction_holds_the_start_back_until_it_has_ended() {
        scan(new Mark(10, 100, 105));
        scan(new Mark(20, 100, 110));
        scan(new Mark(30, 100, 120));
        scan(new Mark(40, 100, 130));
        assertThat(start.number()).isZero();

        scan(new Mark(50, 140, 140));

        assertThat(start.number()).isEqualTo(30);
    }

    @Test
    void a_scan_whose_rows_were_not_all_sent_passes_nothing_over() {
        scan(new Mark(10, 100, 105));
        scan(new Mark(20, 105, 110));
        start.mark(new Mark(30, 110, 120));

        assertThat(start.number()).isZero();
    }

    @Test
    void after_a_failure_all_rows_are_read_again() {
        scan(new Mark(10, 100, 105));
        scan(new Mark(20, 105, 110));
        scan(new Mark(30, 110, 120));

        start.fromTheBeginning();
        assertThat(start.number()).isZero();

        scan(new Mark(40, 120, 130));
        assertThat(start.number()).isEqualTo(20);
    }

    private void scan(Mark mark) {
        start.mark(mark);
        start.settled();
    }
}
