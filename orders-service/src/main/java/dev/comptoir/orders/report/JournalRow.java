package dev.comptoir.orders.report;

import dev.comptoir.orders.report.domain.Sums;
import dev.comptoir.platform.db.Columns;

/**
 * What was sold and refunded on one day in one country at one tax rate.
 *
 * @param basisPoints the rate; 2000 is 20 %
 */
record JournalRow(String day, String country, int basisPoints, String currency, Sums sums) {

    static JournalRow read(Columns c) {
        return new JournalRow(c.text(), c.text(), c.integer(), c.text(), ReportStore.sums(c));
    }
}
