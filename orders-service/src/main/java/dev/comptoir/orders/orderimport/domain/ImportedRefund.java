package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;

/**
 * Money of an order from elsewhere that went back.
 *
 * @param reason null where nobody said it
 * @param lines empty for a plain sum
 * @param shipping what of it was for the shipping fee
 */
public record ImportedRefund(Money amount, Instant issuedAt, String reason, List<Units> lines, Money shipping) {

    /** One of which nobody said that it was for shipping. */
    public ImportedRefund(Money amount, Instant issuedAt, String reason, List<Units> lines) {
        this(amount, issuedAt, reason, lines, Money.zero(amount.currency()));
    }

    /**
     * Units of a line that were refunded.
     *
     * @param lineNumber of the order's line
     * @param amount what went back for them; null where nobody said it
     */
    public record Units(int lineNumber, int quantity, Money amount) {

        public Units(int lineNumber, int quantity) {
            this(lineNumber, quantity, null);
        }
    }

    /** Whether it is said what went back for each line. */
    public boolean hasAmounts() {
        return !lines.isEmpty() && lines.stream().allMatch(units -> units.amount() != null);
    }

    /** What went back for the line, where that is said. */
    public Money amountOf(int lineNumber) {
        return lines.stream()
                .filter(units -> units.lineNumber() == lineNumber)
                .map(Units::amount)
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    /** How many units of the line. */
    public int of(int lineNumber) {
        return lines.stream()
                .filter(units -> units.lineNumber() == lineNumber)
                .mapToInt(Units::quantity)
                .sum();
    }
}
