package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * Money of an order from elsewhere that went back.
 *
 * @param reason null where nobody said it
 * @param lines empty for a plain sum
 */
public record ImportedRefund(Money amount, Instant issuedAt, String reason, List<Units> lines) {

    /**
     * Units of a line that were refunded.
     *
     * @param lineNumber of the order's line
     */
    public record Units(int lineNumber, int quantity) {}

    /** How many units of the line. */
    public int of(int lineNumber) {
        return lines.stream()
                .filter(units -> units.lineNumber() == lineNumber)
                .mapToInt(Units::quantity)
                .sum();
    }
}
