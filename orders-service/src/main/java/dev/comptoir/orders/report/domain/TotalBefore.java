package dev.comptoir.orders.report.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What was sold before a day: whole months, and the days by which they are too few or too many.
 *
 * @param month the month before which it all was, counted since the year 0
 * @param sign 1 where the days come on top of the months, -1 where they are taken off
 * @param to the day after the last of them
 */
public record TotalBefore(int month, int sign, LocalDate from, LocalDate to) {

    private static final int MONTHS = 12;

    /** The month that begins nearest to the day. */
    public static TotalBefore day(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return 2 * day.getDayOfMonth() > day.lengthOfMonth() + 2
                ? new TotalBefore(monthOf(day) + 1, -1, day, month.plusMonths(1))
                : new TotalBefore(monthOf(day), 1, month, day);
    }

    /** Counted since the year 0. */
    public static int monthOf(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }

    public boolean isOfMonths() {
        return from.equals(to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
