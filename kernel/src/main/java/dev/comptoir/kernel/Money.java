package dev.comptoir.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An exact amount of one currency, kept as whole minor units (cents).
 *
 * @param minor minor units; negative for amounts owed the other way
 * @param currency ISO 4217 code in capitals
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /** The largest amount accepted, in minor units: ten trillion euros leaves room to add without overflow. */
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    // Compiled once: every amount of every cart, order and event is read through it.
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    public Money {
        if (Math.abs(minor) > MAX_MINOR) {
            throw new InvalidMoney("The amount is larger than Comptoir can hold.");
        }
        exponent(currency);
    }

    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** Reads a plain decimal such as {@code 12.50}; more decimals than the currency has are refused. */
    public static Money parse(String amount, String currency) {
        if (amount == null || !DECIMAL.matcher(amount).matches()) {
            throw new InvalidMoney("The amount must be a decimal number written like \"12.50\".");
        }
        int digits = exponent(currency);
        BigDecimal value = new BigDecimal(amount).stripTrailingZeros();
        if (value.scale() > digits) {
            throw new InvalidMoney("The amount has more than the " + digits + " decimals of " + currency + ".");
        }
        return new Money(toMinor(value, digits, RoundingMode.UNNECESSARY), currency);
    }

    /** Rounds HALF_UP to the currency's decimals; for computed values only, never for what a client typed. */
    public static Money rounded(BigDecimal value, String currency) {
        return new Money(toMinor(value, exponent(currency), RoundingMode.HALF_UP), currency);
    }

    /** How many decimals the currency has (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD. */
    public static int exponent(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException | NullPointerException _) {
            throw new InvalidMoney("The currency must be an ISO 4217 code such as EUR.");
        }
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, exponent(currency));
    }

    /** The amount as it is written in JSON, with all decimals of its currency. */
    public String amount() {
        return toDecimal().toPlainString();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(long factor) {
        try {
            return new Money(Math.multiplyExact(minor, factor), currency);
        } catch (ArithmeticException _) {
            throw new InvalidMoney("The amount is larger than Comptoir can hold.");
        }
    }

    /** A share of this amount, rounded HALF_UP. */
    public Money times(Percentage percentage) {
        return rounded(toDecimal().multiply(percentage.fraction()), currency);
    }

    public Money negated() {
        return new Money(-minor, currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    /**
     * Splits this amount along the weights so that the parts sum to it exactly; the units that rounding leaves over go to
     * the largest remainders, the earlier part first. All weights zero: everything goes to the first part.
     */
    public List<Money> allocate(List<Long> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("weights must be present and not negative");
        }
        BigDecimal total =
                BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        if (total.signum() == 0) {
            return allocateAllToFirst(weights.size());
        }
        long[] parts = new long[weights.size()];
        BigDecimal[] remainders = new BigDecimal[weights.size()];
        long left = minor;
        for (int i = 0; i < parts.length; i++) {
            BigDecimal[] shared = BigDecimal.valueOf(minor)
                    .multiply(BigDecimal.valueOf(weights.get(i)))
                    .divideAndRemainder(total);
            parts[i] = shared[0].longValueExact();
            remainders[i] = shared[1].abs();
            left -= parts[i];
        }
        handOut(left, parts, remainders);
        List<Money> result = new ArrayList<>(parts.length);
        for (long part : parts) {
            result.add(new Money(part, currency));
        }
        return Collections.unmodifiableList(result);
    }

    private static void handOut(long left, long[] parts, BigDecimal[] remainders) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
        int unit = Long.signum(left);
        for (int i = 0; i < Math.abs(left); i++) {
            parts[order.get(i)] += unit;
        }
    }

    private List<Money> allocateAllToFirst(int size) {
        List<Money> result = new ArrayList<>(Collections.nCopies(size, zero(currency)));
        result.set(0, this);
        return Collections.unmodifiableList(result);
    }

    private static long toMinor(BigDecimal value, int digits, RoundingMode mode) {
        try {
            return value.setScale(digits, mode).unscaledValue().longValueExact();
        } catch (ArithmeticException _) {
            throw new InvalidMoney("The amount is larger than Comptoir can hold.");
        }
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidMoney("Amounts in " + currency + " and " + other.currency + " cannot be combined.");
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }
}
