package dev.comptoir.orders.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalBeforeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 24314, 1, 2026-03-01, 2026-03-01",
        "2026-03-16, 24314, 1, 2026-03-01, 2026-03-16",
        "2026-03-18, 24315, -1, 2026-03-18, 2026-04-01",
        "2026-02-28, 24314, -1, 2026-02-28, 2026-03-01",
        "2025-12-31, 24312, -1, 2025-12-31, 2026-01-01"
    })
    void is_months_and_the_days_to_the_nearest_of_them(
            LocalDate day, int month, int sign, LocalDate from, LocalDate to) {
        assertThat(TotalBefore.day(day)).isEqualTo(new TotalBefore(month, sign, from, to));
    }

    @Test
    void has_every_day_before_it_once() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(40_000));
            TotalBefore total = TotalBefore.day(day);
            LocalDate month = LocalDate.of(total.month() / 12, total.month() % 12 + 1, 1);
            assertThat(month.plusDays(total.sign() * total.days())).isEqualTo(day);
            assertThat(total.days()).isLessThanOrEqualTo(15);
        }
    }
}
