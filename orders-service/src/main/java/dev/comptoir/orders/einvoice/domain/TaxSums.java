package dev.comptoir.orders.einvoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Rate;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.TaxSum;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentLine;
import dev.comptoir.orders.invoice.domain.TaxCategory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The breakdown of the tax. Amounts are those that were charged; a rate is the document's where tax that was rounded line by
 * line explains the sum, else what the sum of the tax is of the sum of the amounts.
 */
final class TaxSums {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDED_OFF = new BigDecimal("0.01");
    /** A part of a sum that was rounded line by line differs as much as the sum does. */
    private static final BigDecimal HARDLY_OFF = new BigDecimal("0.005");

    /** EN 16931's own checks forgive less than one. */
    private static final BigDecimal MOST = new BigDecimal("0.99");
    /** They round the rate to whole percents to see whether there is tax (BR-CO-17), so that less than this is none to them. */
    private static final BigDecimal LEAST_RATE = new BigDecimal("0.5");
    /** Exact to less than a cent up to a thousand millions of tax. */
    private static final MathContext DIGITS = new MathContext(13, RoundingMode.HALF_UP);

    private static final Map<TaxCategory, String> CODES = new EnumMap<>(Map.of(
            TaxCategory.REVERSE_CHARGE, "VATEX-EU-AE",
            TaxCategory.INTRA_COMMUNITY, "VATEX-EU-IC",
            TaxCategory.EXPORT, "VATEX-EU-G",
            TaxCategory.OUT_OF_SCOPE, "VATEX-EU-O"));

    private final Document document;
    private final Map<Group, Sum> groups = new LinkedHashMap<>();

    private TaxSums(Document document) {
        this.document = document;
    }

    private record Group(TaxCategory category, Percentage rate) {

        static Group of(DocumentLine line) {
            boolean isTaxed = !line.tax().isZero();
            return new Group(isTaxed ? TaxCategory.STANDARD : line.taxCategory(), line.taxRate());
        }
    }

    private record Sum(BigDecimal net, BigDecimal tax, int lines) {

        Sum plus(Sum other) {
            return new Sum(net.add(other.net), tax.add(other.tax), lines + other.lines);
        }
    }

    static TaxSums of(Document document) {
        TaxSums sums = new TaxSums(document);
        document.lines()
                .forEach(line -> sums.groups.merge(
                        Group.of(line), new Sum(amount(line.net()), amount(line.tax()), 1), Sum::plus));
        return sums;
    }

    Rate rate(DocumentLine line) {
        return rate(Group.of(line));
    }

    boolean has(TaxCategory category) {
        return groups.keySet().stream().anyMatch(group -> group.category() == category);
    }

    /** @param sign -1 for a document that is written below zero */
    List<TaxSum> all(BigDecimal sign, Map<TaxCategory, String> reasons) {
        Map<Rate, TaxSum> all = new LinkedHashMap<>();
        groups.forEach((group, sum) -> {
            TaxCategory category = group.category();
            String reason = category == TaxCategory.EXEMPT ? document.seller().vatExemption() : reasons.get(category);
            TaxSum own = new TaxSum(
                    rate(group), sum.net().multiply(sign), sum.tax().multiply(sign), reason, CODES.get(category));
            all.merge(own.rate(), own, TaxSums::together);
        });
        return new ArrayList<>(all.values());
    }

    private static TaxSum together(TaxSum one, TaxSum other) {
        return new TaxSum(
                one.rate(), one.net().add(other.net()), one.tax().add(other.tax()), one.reason(), one.reasonCode());
    }

    private Rate rate(Group group) {
        String code = group.category().code();
        return switch (group.category()) {
            case OUT_OF_SCOPE -> new Rate(code, null);
            case STANDARD -> new Rate(code, percent(group.rate(), groups.get(group)));
            default -> new Rate(code, BigDecimal.ZERO);
        };
    }

    private BigDecimal percent(Percentage rate, Sum sum) {
        BigDecimal named = plain(BigDecimal.valueOf(rate.basisPoints(), 2));
        BigDecimal hardly = tax(sum, named).abs().multiply(HARDLY_OFF);
        if (explains(named, sum, roundedOff(sum).max(hardly).min(MOST))) {
            return named;
        }
        if (sum.net().signum() * sum.tax().signum() <= 0) {
            throw ElectronicProblem.taxOnNothing(document.number());
        }
        BigDecimal exact = sum.tax().multiply(HUNDRED).divide(sum.net(), DIGITS);
        BigDecimal two = plain(exact.setScale(2, RoundingMode.HALF_UP));
        return List.of(two, plain(exact), LEAST_RATE).stream()
                .filter(percent -> explains(percent, sum, MOST))
                .findFirst()
                .orElseThrow(() -> ElectronicProblem.rateTooLow(document.number(), two));
    }

    private static boolean explains(BigDecimal percent, Sum sum, BigDecimal most) {
        return percent.signum() > 0
                && (percent.compareTo(LEAST_RATE) >= 0 || sum.tax().abs().compareTo(LEAST_RATE) < 0)
                && tax(sum, percent).subtract(sum.tax()).abs().compareTo(most) <= 0;
    }

    private static BigDecimal tax(Sum sum, BigDecimal percent) {
        return sum.net().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** What rounding each line, its discount and its tax, and the sum can come to. */
    private BigDecimal roundedOff(Sum sum) {
        int cents = Money.exponent(document.currency()) == 0 ? 100 : 1;
        return ROUNDED_OFF.multiply(BigDecimal.valueOf((long) cents * sum.lines() + 1));
    }

    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal amount(Money money) {
        return money.toDecimal();
    }
}
