package dev.comptoir.catalog.productimport.file;

import dev.comptoir.kernel.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Which price is asked: the sale price when there is one, it is lower than the regular one and today is within its dates
 * (a missing date is open), else the regular price.
 */
final class WooPrice {

    private WooPrice() {}

    static Money of(Cells cells, LocalDate today) {
        Money regular = cells.price(WooColumns.REGULAR_PRICE);
        if (!cells.has(WooColumns.SALE_PRICE) || regular == null) {
            return regular;
        }
        Money sale = cells.price(WooColumns.SALE_PRICE);
        boolean isOn = !date(cells, WooColumns.SALE_STARTS, today).isAfter(today)
                && !date(cells, WooColumns.SALE_ENDS, today).isBefore(today);
        return isOn && sale != null ? sale.min(regular) : regular;
    }

    private static LocalDate date(Cells cells, Column column, LocalDate absent) {
        String text = cells.text(column);
        try {
            return text.isEmpty() ? absent : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException _) {
            cells.refuse(column, "invalid-date", text + " is no date such as 2026-11-27.");
            return absent;
        }
    }
}
