package dev.comptoir.orders.withdrawalterms.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a consumer may withdraw: to the end of a day in the store's time zone.
 *
 * @param lastDay null while the period has not begun
 */
public record WithdrawalPeriod(LocalDate lastDay) {

    private static final int DAYS = 14;
    private static final int MONTHS_MORE = 12;

    /** What is not wholly delivered can be withdrawn from all the time. */
    public static final WithdrawalPeriod NOT_BEGUN = new WithdrawalPeriod(null);

    /**
     * Fourteen days after the day it begins; twelve months longer for whoever is not told of the right, and then fourteen days
     * after being told. One that would end at a weekend ends on the Monday after.
     *
     * @param begins the day of possession, or of the contract where nothing is delivered in parcels
     * @param informed the day the consumer was told of the right; null for never
     */
    public static WithdrawalPeriod of(LocalDate begins, LocalDate informed) {
        LocalDate regular = begins.plusDays(DAYS);
        return new WithdrawalPeriod(onWorkday(lastDay(begins, regular, informed)));
    }

    private static LocalDate lastDay(LocalDate begins, LocalDate regular, LocalDate informed) {
        if (informed == null || informed.isAfter(begins.plusMonths(MONTHS_MORE))) {
            return regular.plusMonths(MONTHS_MORE);
        }
        return informed.isAfter(begins) ? informed.plusDays(DAYS) : regular;
    }

    private static LocalDate onWorkday(LocalDate day) {
        LocalDate later = day;
        while (later.getDayOfWeek() == DayOfWeek.SATURDAY || later.getDayOfWeek() == DayOfWeek.SUNDAY) {
            later = later.plusDays(1);
        }
        return later;
    }

    /** In time is what was sent in time. */
    public boolean includes(Instant sent, ZoneId zone) {
        return lastDay == null || !sent.atZone(zone).toLocalDate().isAfter(lastDay);
    }
}
