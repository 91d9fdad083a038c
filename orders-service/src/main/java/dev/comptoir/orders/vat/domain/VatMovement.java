package dev.comptoir.orders.vat.domain;

import java.time.LocalDate;

/**
 * What came to the VAT of a day.
 *
 * @param about the day that it is about
 * @param recordedOn the day on which it came: later than the other for a correction
 */
public record VatMovement(Flow flow, LocalDate about, LocalDate recordedOn, VatRow row) {

    /** What moved. */
    public enum Flow {
        SALE,
        PAYMENT
    }
}
