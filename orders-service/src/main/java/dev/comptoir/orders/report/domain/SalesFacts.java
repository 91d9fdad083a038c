package dev.comptoir.orders.report.domain;

import dev.comptoir.orders.customer.domain.EmailKey;
import dev.comptoir.orders.report.domain.RateShares.Share;
import dev.comptoir.orders.report.domain.RefundShares.Back;
import dev.comptoir.orders.report.domain.SoldOrder.Amounts;
import dev.comptoir.orders.report.domain.SoldOrder.Line;
import dev.comptoir.orders.report.domain.SoldOrder.Payment;
import dev.comptoir.orders.report.domain.SoldOrder.Refund;
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
    private final RateShares shares;
    private final Map<SumKey, Sums> facts = new LinkedHashMap<>();

    private SalesFacts(SoldOrder order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
        this.shares = RateShares.of(order);
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
        addPlaces();
        if (!order.customerEmail().isBlank()) {
            add(Dimension.CUSTOMER, order.placedAt(), EmailKey.of(order.customerEmail()), sale);
        }
        if (order.campaignId() != null) {
            add(Dimension.CAMPAIGN, order.placedAt(), order.campaignId().toString(), sale);
        }
    }

    /** The order is counted once, at the rate of most of it, so that the orders of all places are those of the day. */
    private void addPlaces() {
        for (Share share : shares.all()) {
            long orders = share.equals(shares.main()) ? 1 : 0;
            Sums sums = new Sums(orders, share.units(), share.gross(), share.tax(), 0, 0, 0, 0, 0);
            addIfAny(order.placedAt(), place(share.basisPoints()), sums.with(share.shipping(), share.discount()));
        }
    }

    private void addIfAny(Instant at, String place, Sums sums) {
        if (!sums.equals(Sums.ZERO)) {
            add(Dimension.PLACE, at, place, sums);
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

    private void addRefunds() {
        RefundShares back = new RefundShares(order.currency(), shares);
        for (Refund refund : order.refunds()) {
            for (Back part : back.next(refund)) {
                add(Dimension.DAY, refund.issuedAt(), "", part.sums());
                add(Dimension.PLACE, refund.issuedAt(), place(part.basisPoints()), part.sums());
            }
        }
    }

    private String place(int basisPoints) {
        return order.country() + "|" + basisPoints;
    }

    private void add(Dimension dimension, Instant at, String key, Sums sums) {
        facts.merge(new SumKey(dimension, order.currency(), LocalDate.ofInstant(at, zone), key), sums, Sums::plus);
    }
}
