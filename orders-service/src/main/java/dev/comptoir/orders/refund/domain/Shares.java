package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The worth of some of the units of a whole, rounded half up; all of them are worth the whole exactly. */
final class Shares {

    private Shares() {}

    static Money of(Money whole, long part, long all) {
        if (all == 0) {
            return Money.zero(whole.currency());
        }
        BigDecimal share = whole.toDecimal()
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(all), Money.exponent(whole.currency()), RoundingMode.HALF_UP);
        return Money.rounded(share, whole.currency());
    }
}
