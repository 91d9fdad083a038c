package dev.comptoir.orders.vat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({"2026-Q1, 2026-01-01, 2026-04-01", "2026-Q4, 2026-10-01, 2027-01-01"})
    void a_quarter_has_three_months(String text, LocalDate first, LocalDate end) {
        Quarter quarter = Quarter.parse(text);
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.end()).isEqualTo(end);
        assertThat(Quarter.of(end.minusDays(1))).isEqualTo(quarter).hasToString(text);
    }
}
