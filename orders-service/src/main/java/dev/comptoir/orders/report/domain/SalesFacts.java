package dev.comptoir.orders.report.domain;

import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.orders.report.domain.SoldOrder.Amounts;
import dev.comptoir.orders.report.domain.SoldOrder.Line;
import dev.comptoir.orders.report.domain.SoldOrder.Payment;
import dev.comptoir.orders.report.domain.SoldOrder.Refund;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What one order adds to the sums: its sale on the day it was placed, its refunds on the days they were issued. */
public final class SalesFacts {

    private final SoldOrder order;
    private final ZoneId zone;
    private final Map<SumKey, Sums> facts = new LinkedHashMap<>();

    private SalesFacts(SoldOrder order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    /** Nothing for an order that was cancelled or deleted. */
    public static Map<SumKey, Sums> of(SoldOrder order, ZoneId zone) {
        SalesFacts facts = new SalesFacts(order, zone);
        if (order.isCounted()) {
            facts.addSale();
            facts.addLines(Dimension.PRODUCT, Line::product);
            facts.addLines(Dimension.CATEGORY, line -> Objects.requireNonNullElse(line.category(), ""));
            facts.addPayments();
            facts.addRefunds();
        }
        return facts.facts;
    }

    /** What has to be added to the sums so that they hold the second in place of the first. */
    public static Map<SumKey, Sums> difference(Map<SumKey, Sums> counted, Map<SumKey, Sums> now) {
        Map<SumKey, Sums> difference = new LinkedHashMap<>(now);
        counted.forEach((key, sums) -> difference.merge(key, sums.negated(), Sums::plus));
        difference.values().removeIf(Sums.ZERO::equals);
        return difference;
    }

    private void addSale() {
        Amounts amounts = order.amounts();
        Sums sale = Sums.sold(order.units(), amounts.total(), amounts.tax());
        Sums whole = sale.with(amounts.shipping(), amounts.discount());
        add(Dimension.DAY, order.placedAt(), "", whole);
        add(Dimension.PLACE, order.placedAt(), place(), whole);
        if (!order.customerEmail().isBlank()) {
            add(Dimension.CUSTOMER, order.placedAt(), EmailKey.of(order.customerEmail()), sale);
        }
        if (order.campaignId() != null) {
            add(Dimension.CAMPAIGN, order.placedAt(), order.campaignId().toString(), sale);
        }
    }

    /** An order that has a product or a category in several lines counts once for it. */
    private void addLines(Dimension dimension, Function<Line, String> keyOf) {
        Set<String> seen = new HashSet<>();
        for (Line line : order.lines()) {
            String key = keyOf.apply(line);
            int orders = seen.add(key) ? 1 : 0;
            Sums sums = new Sums(orders, line.units(), line.total(), line.tax(), 0, 0, 0, 0, 0);
            add(dimension, order.placedAt(), key, sums);
        }
    }

    private void addPayments() {
        Set<String> seen = new HashSet<>();
        for (Payment payment : order.payments()) {
            int orders = seen.add(payment.method()) ? 1 : 0;
            Sums sums = new Sums(orders, 0, payment.amount(), 0, 0, 0, 0, 0, 0);
            add(Dimension.PAYMENT_METHOD, order.placedAt(), payment.method(), sums);
        }
    }

    /** The tax of all refunds together is rounded, so that those of a whole order give its whole tax back. */
    private void addRefunds() {
        long refunded = 0;
        for (Refund refund : order.refunds()) {
            long taxBefore = taxOf(refunded);
            refunded += refund.amount();
            Sums sums = Sums.refunded(refund.amount(), taxOf(refunded) - taxBefore);
            add(Dimension.DAY, refund.issuedAt(), "", sums);
            add(Dimension.PLACE, refund.issuedAt(), place(), sums);
        }
    }

    private long taxOf(long amount) {
        long total = order.amounts().total();
        return total == 0
                ? 0
                : BigDecimal.valueOf(amount)
                        .multiply(BigDecimal.valueOf(order.amounts().tax()))
                        .divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private String place() {
        Amounts amounts = order.amounts();
        int rate = EffectiveRate.of(
                amounts.tax(),
                amounts.subtotal() - amounts.discount(),
                amounts.shipping(),
                order.lines().size() + 1);
        return order.country() + "|" + rate;
    }

    private void add(Dimension dimension, Instant at, String key, Sums sums) {
        facts.merge(new SumKey(dimension, order.currency(), LocalDate.ofInstant(at, zone), key), sums, Sums::plus);
    }
}
