package dev.comptoir.orders.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPeriodsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static List<String> over(OpenPeriods open, LocalDate today) {
        return open.over(today).stream().map(OpenPeriods.Over::label).toList();
    }

    @Test
    void a_day_a_month_and_a_year_are_closed_when_they_are_over_shortest_first() {
        OpenPeriods open = new OpenPeriods(null, null, null).booked(DAY);
        assertThat(over(open, DAY)).isEmpty();
        assertThat(over(open, DAY.plusDays(1))).containsExactly("2026-11-28");
        assertThat(over(open, LocalDate.of(2026, 12, 1))).containsExactly("2026-11-28", "2026-11");
        assertThat(over(open, LocalDate.of(2027, 1, 1))).containsExactly("2026-11-28", "2026-11", "2026");
    }

    @Test
    void a_month_stays_open_after_its_last_day_with_bookings() {
        OpenPeriods open = new OpenPeriods(null, null, null).booked(DAY).closed(DAY.plusDays(1));
        assertThat(open).isEqualTo(new OpenPeriods(null, DAY, DAY));
        assertThat(over(open, LocalDate.of(2026, 12, 5))).containsExactly("2026-11");
    }

    @Test
    void a_period_without_bookings_is_not_closed() {
        OpenPeriods open = new OpenPeriods(null, null, null).booked(DAY).closed(LocalDate.of(2027, 3, 1));
        assertThat(over(open, LocalDate.of(2028, 1, 1))).isEmpty();
    }

    @Test
    void nothing_is_booked_before_what_was_booked_when_the_store_moves_west() {
        OpenPeriods open = new OpenPeriods(null, null, null).booked(DAY);
        assertThat(open.bookingDay(DAY.minusDays(1))).isEqualTo(DAY);
        assertThat(open.bookingDay(DAY.plusDays(1))).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void closings_are_booked_on_the_last_day_of_their_period() {
        assertThat(new OpenPeriods.Over(ClosingPeriod.MONTH, DAY).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(new OpenPeriods.Over(ClosingPeriod.YEAR, DAY).lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void totals_add_up_by_kind_and_currency() {
        List<KindTotal> sum = KindTotal.sum(
                List.of(new KindTotal("REFUND", "EUR", 1, -100), new KindTotal("PAYMENT", "EUR", 1, 500)),
                List.of(new KindTotal("PAYMENT", "EUR", 2, 700), new KindTotal("PAYMENT", "CHF", 1, 10)));
        assertThat(sum)
                .containsExactly(
                        new KindTotal("PAYMENT", "CHF", 1, 10),
                        new KindTotal("PAYMENT", "EUR", 3, 1_200),
                        new KindTotal("REFUND", "EUR", 1, -100));
    }
}
