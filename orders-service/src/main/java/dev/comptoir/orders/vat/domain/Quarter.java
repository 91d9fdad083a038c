package dev.comptoir.orders.vat.domain;

import java.time.LocalDate;

/** A calendar quarter. */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    /** @param text such as 2026-Q4 */
    public static Quarter parse(String text) {
        return new Quarter(
                Integer.parseInt(text.substring(0, text.length() - MONTHS)), text.charAt(text.length() - 1) - '0');
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** The day after the last. */
    public LocalDate end() {
        return firstDay().plusMonths(MONTHS);
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
