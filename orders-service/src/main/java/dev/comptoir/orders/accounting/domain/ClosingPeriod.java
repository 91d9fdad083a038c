package dev.comptoir.orders.accounting.domain;

import java.time.LocalDate;

/** How long the periods are that are closed, shortest first. */
public enum ClosingPeriod {
    DAY,
    MONTH,
    YEAR;

    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    public LocalDate lastDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> firstDay(day).plusMonths(1).minusDays(1);
            case YEAR -> firstDay(day).plusYears(1).minusDays(1);
        };
    }

    /** Such as 2026-11-28, 2026-11 or 2026. */
    public String label(LocalDate day) {
        String text = day.toString();
        return switch (this) {
            case DAY -> text;
            case MONTH -> text.substring(0, text.length() - 3);
            case YEAR -> text.substring(0, text.length() - 6);
        };
    }
}
