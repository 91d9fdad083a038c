package dev.comptoir.orders.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.Proves;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static ReportPeriod period(String from, String to) {
        return new ReportPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2026-02-01, 2026-03-01", "2026-01-01, 2025-12-01, 2026-01-01"})
    @Proves("O-220")
    @Proves("V30")
    void is_the_previous_month_by_default(LocalDate today, LocalDate from, LocalDate to) {
        assertThat(ReportPeriod.monthBefore(today)).isEqualTo(new ReportPeriod(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-04-01, 2026-02-01",
        "2026-01-01, 2027-01-01, 2025-01-01",
        "2026-03-05, 2026-03-12, 2026-02-26",
        "2026-03-01, 2026-03-02, 2026-02-28"
    })
    void is_compared_with_as_many_months_or_days_before(LocalDate from, LocalDate to, LocalDate before) {
        assertThat(new ReportPeriod(from, to).before()).isEqualTo(new ReportPeriod(before, from));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2027-01-01, true",
        "2026-01-01, 2026-02-01, true",
        "2025-11-30, 2026-11-30, true",
        "2026-01-16, 2026-02-16, false",
        "2026-01-03, 2026-01-10, false",
        "2026-01-01, 2026-01-08, false"
    })
    void is_of_months_where_that_leaves_fewer_days_to_add_up(String from, String to, boolean isOfMonths) {
        assertThat(period(from, to).isOfMonths()).isEqualTo(isOfMonths);
    }

    @Test
    void days_have_23_and_25_hours_when_clocks_change() {
        ReportPeriod spring = period("2026-03-29", "2026-03-30");
        assertThat(Duration.between(spring.begins(PARIS), spring.ends(PARIS))).isEqualTo(Duration.ofHours(23));
        ReportPeriod autumn = period("2026-10-25", "2026-10-26");
        assertThat(Duration.between(autumn.begins(PARIS), autumn.ends(PARIS))).isEqualTo(Duration.ofHours(25));
    }
}
