package dev.comptoir.orders.accounting.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A day of each period in which something was booked and that is not closed; null where there is none. */
public record OpenPeriods(LocalDate day, LocalDate month, LocalDate year) {

    /** A period that is over. */
    public record Over(ClosingPeriod period, LocalDate in) {

        public String label() {
            return period.label(in);
        }

        public LocalDate lastDay() {
            return period.lastDay(in);
        }
    }

    /** Those that are over today, shortest first. */
    public List<Over> over(LocalDate today) {
        List<Over> over = new ArrayList<>();
        add(over, ClosingPeriod.DAY, day, today);
        add(over, ClosingPeriod.MONTH, month, today);
        add(over, ClosingPeriod.YEAR, year, today);
        return over;
    }

    private static void add(List<Over> over, ClosingPeriod period, LocalDate open, LocalDate today) {
        if (isOver(period, open, today)) {
            over.add(new Over(period, open));
        }
    }

    private static boolean isOver(ClosingPeriod period, LocalDate open, LocalDate today) {
        return open != null && period.lastDay(open).isBefore(today);
    }

    /** Without those that are over today. */
    public OpenPeriods closed(LocalDate today) {
        return new OpenPeriods(
                isOver(ClosingPeriod.DAY, day, today) ? null : day,
                isOver(ClosingPeriod.MONTH, month, today) ? null : month,
                isOver(ClosingPeriod.YEAR, year, today) ? null : year);
    }

    /** The day to book on: never before what was booked, also when the store moves to another zone. */
    public LocalDate bookingDay(LocalDate today) {
        return day != null && day.isAfter(today) ? day : today;
    }

    public OpenPeriods booked(LocalDate on) {
        return new OpenPeriods(day == null ? on : day, month == null ? on : month, year == null ? on : year);
    }
}
