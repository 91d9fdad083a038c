package dev.comptoir.orders.manualorder;

import dev.comptoir.kernel.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/** What becomes of a tax that was given as an amount when its price changes. */
final class TaxShare {

    private TaxShare() {}

    /** The same part of the new price; of nothing it stays as it is. */
    static Money of(Money tax, Money before, Money after) {
        if (before.isZero()) {
            return tax;
        }
        BigDecimal part = after.toDecimal().divide(before.toDecimal(), MathContext.DECIMAL64);
        return Money.rounded(tax.toDecimal().multiply(part), tax.currency());
    }
}
