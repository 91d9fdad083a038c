package dev.comptoir.kernel;

import java.math.BigDecimal;

/**
 * A rate such as a tax rate, exact to the hundredth of a percent.
 *
 * @param basisPoints hundredths of a percent: 2000 is 20 %
 */
public record Percentage(int basisPoints) {

    public Percentage {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new DomainException(
                    "invalid-percentage",
                    Kind.RULE_BROKEN,
                    "A percentage lies between 0 and 100 with at most two decimals.");
        }
    }

    /** Reads {@code 5.5} as 5.5 %; more than two decimals are refused. */
    public static Percentage parse(String percent) {
        try {
            return new Percentage(new BigDecimal(percent).movePointRight(2).intValueExact());
        } catch (ArithmeticException | NumberFormatException | NullPointerException _) {
            return new Percentage(-1);
        }
    }

    /** 20 % is 0.2000. */
    public BigDecimal fraction() {
        return BigDecimal.valueOf(basisPoints, 4);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(basisPoints, 2).toPlainString();
    }
}
