package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** How much of a refund is tax: of units what was charged on them, of a plain sum its share of the order's tax. */
public final class RefundTaxes {

    private static final long WHOLE = 10_000;

    private final Order order;
    private final List<OrderLine> lines;

    /** @param lines all lines of the order, before the refund is noted on them */
    public RefundTaxes(Order order, List<OrderLine> lines) {
        this.order = order;
        this.lines = lines;
    }

    /**
     * Tax at one rate.
     *
     * @param basisPoints null where nobody said the rate
     */
    public record AtRate(Integer basisPoints, Money tax) {}

    public Money of(RefundQuote quote) {
        if (isPlain(quote)) {
            return Shares.of(
                    order.totals().tax(), quote.amount().minor(), order.total().minor());
        }
        Money tax = quote.shippingAmount().isZero() ? Money.zero(order.currency()) : ofShipping();
        for (RefundQuote.QuotedLine quoted : quote.lines()) {
            tax = tax.plus(ofUnits(quoted));
        }
        return tax;
    }

    /** The same by rate, the highest first and last what nobody said the rate of; rates without tax are left out. */
    List<AtRate> byRate(RefundQuote quote) {
        Rates rates = new Rates();
        if (isPlain(quote)) {
            lines.forEach(line -> rates.add(line.taxBasisPoints(), line.tax()));
            rates.add(rateOfShipping(), ofShipping());
            return rates.sharing(of(quote));
        }
        quote.lines().forEach(quoted -> rates.add(line(quoted.lineId()).taxBasisPoints(), ofUnits(quoted)));
        if (!quote.shippingAmount().isZero()) {
            rates.add(rateOfShipping(), ofShipping());
        }
        return rates.taxed();
    }

    /** The units after those already gone, so that all units of a line sum to its tax exactly; nothing when no money goes back. */
    public Money ofUnits(RefundQuote.QuotedLine quoted) {
        OrderLine line = line(quoted.lineId());
        if (quoted.amount().isZero()) {
            return Money.zero(order.currency());
        }
        int before = line.refundedQuantity();
        return Shares.of(line.tax(), before + quoted.quantity(), line.quantity())
                .minus(Shares.of(line.tax(), before, line.quantity()));
    }

    /** Tax that belongs to no line was charged on the shipping fee. */
    public Money ofShipping() {
        Money tax = order.totals().tax();
        for (OrderLine line : lines) {
            tax = tax.minus(line.tax());
        }
        return tax;
    }

    /** That of a line which gives the fee's tax but for a rounding; null for none. */
    private Integer rateOfShipping() {
        long fee = order.totals().shipping().minor();
        long tax = ofShipping().minor();
        return lines.stream()
                .sorted(Comparator.comparing(OrderLine::total).reversed())
                .map(OrderLine::taxBasisPoints)
                .filter(Objects::nonNull)
                .filter(rate -> Math.abs(fee * rate - tax * WHOLE) <= WHOLE)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPlain(RefundQuote quote) {
        return quote.lines().isEmpty() && quote.shippingAmount().isZero();
    }

    private OrderLine line(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private static final class Rates {

        private final Map<Integer, Money> taxes = new TreeMap<>(Comparator.nullsLast(Comparator.reverseOrder()));

        private void add(Integer basisPoints, Money tax) {
            taxes.merge(basisPoints, tax, Money::plus);
        }

        private List<AtRate> taxed() {
            List<AtRate> all = new ArrayList<>();
            taxes.forEach((rate, tax) -> all.add(new AtRate(rate, tax)));
            return all.stream().filter(at -> at.tax().isPositive()).toList();
        }

        /** So much of it, each rate its share. */
        private List<AtRate> sharing(Money tax) {
            List<AtRate> all = taxed();
            List<Money> shares = all.isEmpty()
                    ? List.of()
                    : tax.allocate(all.stream().map(at -> at.tax().minor()).toList());
            Rates rates = new Rates();
            for (int i = 0; i < shares.size(); i++) {
                rates.add(all.get(i).basisPoints(), shares.get(i));
            }
            return rates.taxed();
        }
    }
}
