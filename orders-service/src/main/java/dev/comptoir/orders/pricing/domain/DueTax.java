package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The tax on one amount: a rate, or what the merchant gives.
 *
 * @param given null when the rate decides
 */
public record DueTax(Percentage rate, Money given) {

    public static final DueTax NONE = new DueTax(new Percentage(0), null);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    public static DueTax at(Percentage rate) {
        return new DueTax(rate, null);
    }

    public static DueTax of(Money given) {
        return new DueTax(NONE.rate(), given);
    }

    /** @param isIncluded whether the amount contains it */
    Money on(Money amount, boolean isIncluded) {
        if (given != null) {
            return given;
        }
        return isIncluded ? within(amount) : amount.times(rate);
    }

    private Money within(Money amount) {
        BigDecimal points = BigDecimal.valueOf(rate.basisPoints());
        BigDecimal tax = amount.toDecimal()
                .multiply(points)
                .divide(WHOLE.add(points), Money.exponent(amount.currency()), RoundingMode.HALF_UP);
        return Money.rounded(tax, amount.currency());
    }
}
