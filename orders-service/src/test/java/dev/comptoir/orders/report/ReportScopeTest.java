package dev.comptoir.orders.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.report.domain.ReportPeriod;
import dev.comptoir.testkit.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportScopeTest {

    private static final ReportStore.Standing PARIS = new ReportStore.Standing(null, "Europe/Paris", "EUR");

    private static ReportPeriod shown(Clock clock) {
        return ReportScope.of(new ReportParameters(), PARIS, clock.instant()).period();
    }

    private static ReportPeriod month(String first) {
        LocalDate from = LocalDate.parse(first);
        return new ReportPeriod(from, from.plusMonths(1));
    }

    @Test
    void the_previous_month_follows_the_clock_of_the_store_when_it_is_moved() {
        MovableClock clock = MovableClock.at("2026-11-30T22:59:59Z");
        assertThat(shown(clock)).isEqualTo(month("2026-10-01"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(shown(clock)).isEqualTo(month("2026-11-01"));
        clock.advance(Duration.ofDays(62));
        assertThat(shown(clock)).isEqualTo(month("2027-01-01"));
    }
}
