package dev.comptoir.orders.withdrawalterms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against a calendar of its own: dates as three numbers, counted day by day, the weekday by Zeller's rule. */
class WithdrawalPeriodPropertyTest {

    private static final int NEVER = -1;

    /** A day as people write it. */
    private record Day(int year, int month, int dayOfMonth) {

        static Day of(LocalDate date) {
            return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }

        boolean isLeap() {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        }

        int monthLength() {
            return switch (month) {
                case 2 -> isLeap() ? 29 : 28;
                case 4, 6, 9, 11 -> 30;
                default -> 31;
            };
        }

        Day next() {
            if (dayOfMonth < monthLength()) {
                return new Day(year, month, dayOfMonth + 1);
            }
            return month < 12 ? new Day(year, month + 1, 1) : new Day(year + 1, 1, 1);
        }

        Day after(int days) {
            Day day = this;
            for (int i = 0; i < days; i++) {
                day = day.next();
            }
            return day;
        }

        Day yearLater() {
            Day later = new Day(year + 1, month, dayOfMonth);
            return dayOfMonth <= later.monthLength() ? later : new Day(year + 1, month, later.monthLength());
        }

        boolean isBefore(Day other) {
            return year * 10_000 + month * 100 + dayOfMonth
                    < other.year * 10_000 + other.month * 100 + other.dayOfMonth;
        }

        /** Saturday 0, Sunday 1, Monday 2. */
        int weekday() {
            int m = month < 3 ? month + 12 : month;
            int y = month < 3 ? year - 1 : year;
            return (dayOfMonth + 13 * (m + 1) / 5 + y % 100 + y % 100 / 4 + y / 100 / 4 + 5 * (y / 100)) % 7;
        }

        Day workday() {
            return switch (weekday()) {
                case 0 -> after(2);
                case 1 -> after(1);
                default -> this;
            };
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 30_000).map(LocalDate.of(2014, 6, 13)::plusDays);
    }

    private static Day lastDay(Day begins, Day informed) {
        if (informed == null || begins.yearLater().isBefore(informed)) {
            return begins.after(14).yearLater().workday();
        }
        boolean isLate = begins.isBefore(informed);
        return (isLate ? informed : begins).after(14).workday();
    }

    @Property
    void the_last_day_is_that_of_a_calendar_counted_by_hand(
            @ForAll("days") LocalDate begins, @ForAll @IntRange(min = -40, max = 800) int lateBy) {
        LocalDate informed = begins.plusDays(lateBy);
        assertThat(Day.of(WithdrawalPeriod.of(begins, informed).lastDay()))
                .isEqualTo(lastDay(Day.of(begins), Day.of(informed)));
    }

    @Property
    void who_is_never_told_has_a_year_more(@ForAll("days") LocalDate begins) {
        assertThat(Day.of(WithdrawalPeriod.of(begins, null).lastDay())).isEqualTo(lastDay(Day.of(begins), null));
    }

    @Property
    void it_ends_with_the_day_where_the_store_is(@ForAll("days") LocalDate begins, @ForAll("zones") ZoneId zone) {
        WithdrawalPeriod period = WithdrawalPeriod.of(begins, begins);
        Instant over = period.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        assertThat(period.includes(over.minusMillis(1), zone)).isTrue();
        assertThat(period.includes(over, zone)).isFalse();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Paris", "Pacific/Kiritimati", "America/New_York", "Australia/Lord_Howe", "UTC")
                .map(ZoneId::of);
    }

    @Property
    void being_told_never_shortens_the_period(
            @ForAll("days") LocalDate begins, @ForAll @IntRange(min = NEVER, max = 500) int lateBy) {
        LocalDate informed = lateBy == NEVER ? null : begins.plusDays(lateBy);
        assertThat(WithdrawalPeriod.of(begins, informed).lastDay())
                .isAfterOrEqualTo(WithdrawalPeriod.of(begins, begins).lastDay());
    }
}
