package dev.comptoir.orders.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days a report is about.
 *
 * @param from the first day
 * @param to the day after the last
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    /** The sums of so many days are read as fast as the totals of all months. */
    private static final long DAYS_READ_AS_FAST = 7;

    /** The month before the one that this day is in. */
    public static ReportPeriod monthBefore(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return new ReportPeriod(month.minusMonths(1), month);
    }

    /** What it is compared with: as many whole months where it is whole months, else as many days. */
    public ReportPeriod before() {
        if (from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1) {
            return new ReportPeriod(from.minusMonths(ChronoUnit.MONTHS.between(from, to)), from);
        }
        return new ReportPeriod(from.minusDays(days()), from);
    }

    /** Whether it takes fewer days to add up months and what is too few or too many of them. */
    public boolean isOfMonths() {
        return days()
                > DAYS_READ_AS_FAST
                        + TotalBefore.day(from).days()
                        + TotalBefore.day(to).days();
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** When it begins there: days have 23, 24 or 25 hours. */
    public Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    public Instant ends(ZoneId zone) {
        return to.atStartOfDay(zone).toInstant();
    }
}
