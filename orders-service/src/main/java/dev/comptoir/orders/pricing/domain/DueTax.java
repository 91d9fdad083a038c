package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The tax on one amount: a rate, what the merchant gives, or what is like the tax on another amount.
 *
 * @param given null when the rate decides
 * @param base the amount on which the given tax is due; null when it is due whatever the amount
 */
public record DueTax(Percentage rate, Money given, Money base) {

    public static final DueTax NONE = new DueTax(new Percentage(0), null, null);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    public static DueTax at(Percentage rate) {
        return new DueTax(rate, null, null);
    }

    public static DueTax of(Money given) {
        return new DueTax(NONE.rate(), given, null);
    }

    /** In the proportion of a tax that was due on an amount. */
    public static DueTax like(Money tax, Money amount) {
        return new DueTax(NONE.rate(), tax, amount.isZero() ? null : amount);
    }

    /** In hundredths of a percent; null when it was given as an amount. */
    public Integer basisPoints() {
        return given == null ? rate.basisPoints() : null;
    }

    /** @param isIncluded whether the amount contains it */
    public Money on(Money amount, boolean isIncluded) {
        if (base != null) {
            return proportion(amount);
        }
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

    private Money proportion(Money amount) {
        BigDecimal tax = given.toDecimal()
                .multiply(amount.toDecimal())
                .divide(base.toDecimal(), Money.exponent(amount.currency()), RoundingMode.HALF_UP);
        return Money.rounded(tax, amount.currency());
    }
}
