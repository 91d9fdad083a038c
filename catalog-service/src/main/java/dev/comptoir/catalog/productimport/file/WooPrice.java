package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.kernel.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Which price is asked: the sale price when there is one, it is lower than the regular one and today is within its dates
 * (a missing date is open), else the regular price.
 */
final class WooPrice {

    private WooPrice() {}

    /** Null when there is none, or none that is lower. */
    static Sale sale(Cells cells, Money regular, LocalDate today) {
        if (!cells.has(WooColumns.SALE_PRICE) || regular == null) {
            return null;
        }
        Money price = cells.price(WooColumns.SALE_PRICE);
        LocalDate starts = date(cells, WooColumns.SALE_STARTS);
        LocalDate ends = date(cells, WooColumns.SALE_ENDS);
        return price != null && regular.isMoreThan(price) ? Sale.of(price, starts, ends, today) : null;
    }

    private static LocalDate date(Cells cells, Column column) {
        String text = cells.text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException _) {
            cells.refuse(column, "invalid-date", text + " is no date such as 2026-11-27.");
            return null;
        }
    }
}
