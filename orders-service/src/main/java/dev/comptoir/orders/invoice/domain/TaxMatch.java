package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says at which rate amounts were taxed: a rate of the store that explains all of them to the cent, else one that explains
 * the amount, else what the tax is of it. The tax itself is never computed anew.
 */
final class TaxMatch {

    private static final Percentage NONE = new Percentage(0);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private final List<Percentage> known;
    private final Percentage common;
    private final boolean isAnythingTaxed;

    private TaxMatch(List<Percentage> known, Percentage common, boolean isAnythingTaxed) {
        this.known = known;
        this.common = common;
        this.isAnythingTaxed = isAnythingTaxed;
    }

    /** @param total before the discount, net after it */
    record Amount(Money total, Money net, Money tax) {}

    static TaxMatch of(List<Amount> amounts, List<Percentage> known) {
        List<Amount> taxed =
                amounts.stream().filter(amount -> !amount.tax().isZero()).toList();
        Percentage common = first(known, rate -> taxed.stream().allMatch(amount -> explains(rate, amount)));
        return new TaxMatch(known, common, !taxed.isEmpty());
    }

    Percentage rate(Amount amount) {
        if (amount.tax().isZero()) {
            // What is free, or worth less than half a cent of tax, is taxed as the rest is.
            return isAnythingTaxed && common != null && explains(common, amount) ? common : NONE;
        }
        if (common != null) {
            return common;
        }
        Percentage own = first(known, rate -> explains(rate, amount));
        return own == null ? share(amount) : own;
    }

    private static Percentage first(List<Percentage> rates, Predicate<Percentage> condition) {
        return rates.stream().filter(condition).findFirst().orElse(null);
    }

    /** Tax put on the amount, before or after the discount, or taken out of it. */
    static boolean explains(Percentage rate, Amount amount) {
        return amount.net().times(rate).equals(amount.tax())
                || amount.total().times(rate).equals(amount.tax())
                || takenOut(rate, amount.net().plus(amount.tax())).equals(amount.tax())
                || takenOut(rate, amount.total().plus(amount.tax())).equals(amount.tax());
    }

    private static Money takenOut(Percentage rate, Money gross) {
        BigDecimal points = BigDecimal.valueOf(rate.basisPoints());
        BigDecimal tax = gross.toDecimal()
                .multiply(points)
                .divide(WHOLE.add(points), Money.exponent(gross.currency()), RoundingMode.HALF_UP);
        return Money.rounded(tax, gross.currency());
    }

    private static Percentage share(Amount amount) {
        if (!amount.net().isPositive()) {
            return NONE;
        }
        BigDecimal points = BigDecimal.valueOf(amount.tax().minor())
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(amount.net().minor()), 0, RoundingMode.HALF_UP);
        return new Percentage(points.min(WHOLE).intValueExact());
    }
}
