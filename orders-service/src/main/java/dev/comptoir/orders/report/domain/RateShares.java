package dev.comptoir.orders.report.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.report.domain.SoldOrder.Amounts;
import dev.comptoir.orders.report.domain.SoldOrder.Line;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What of an order was sold at which tax rate: its lines each at their own, the shipping fee at the one that gives its tax. The
 * parts add up to the order.
 */
final class RateShares {

    private static final long WHOLE = 10_000;

    private final SoldOrder order;
    private final List<Long> discounts;
    private final Map<Integer, Integer> rateOfLine = new HashMap<>();
    private final TreeMap<Integer, Share> shares = new TreeMap<>();
    private int shippingRate;

    /** What was sold at one rate, in minor units; goods are after discounts. */
    record Share(int basisPoints, long units, long goods, long tax, long shipping, long discount) {

        long gross() {
            return goods + tax + shipping;
        }

        private Share plus(Share other) {
            return new Share(
                    basisPoints,
                    units + other.units,
                    goods + other.goods,
                    tax + other.tax,
                    shipping + other.shipping,
                    discount + other.discount);
        }
    }

    private RateShares(SoldOrder order) {
        this.order = order;
        this.discounts = discounts(order);
    }

    static RateShares of(SoldOrder order) {
        RateShares shares = new RateShares(order);
        shares.addLines();
        shares.addShipping();
        shares.addRest();
        return shares;
    }

    /** The lowest rate first. */
    List<Share> all() {
        return List.copyOf(shares.values());
    }

    /** Where the order is counted: most of it was sold there. */
    Share main() {
        return shares.values().stream()
                .max(Comparator.comparingLong(Share::gross).thenComparing(Share::basisPoints))
                .orElseThrow();
    }

    int rateOfLine(int position) {
        return rateOfLine.getOrDefault(position, main().basisPoints());
    }

    int rateOfShipping() {
        return shippingRate;
    }

    /** As the lines were priced; in proportion where that was not written down. */
    private static List<Long> discounts(SoldOrder order) {
        long whole = order.amounts().discount();
        List<Long> own = order.lines().stream()
                .map(line -> line.discount() == null ? 0L : line.discount())
                .toList();
        if (own.isEmpty() || own.stream().mapToLong(Long::longValue).sum() == whole) {
            return own;
        }
        return Money.ofMinor(whole, order.currency())
                .allocate(order.lines().stream().map(Line::total).toList())
                .stream()
                .map(Money::minor)
                .toList();
    }

    private void addLines() {
        List<Integer> known = Stream.concat(
                        order.lines().stream().map(Line::basisPoints).filter(Objects::nonNull), common().stream())
                .distinct()
                .toList();
        for (int i = 0; i < order.lines().size(); i++) {
            Line line = order.lines().get(i);
            long net = line.total() - discounts.get(i);
            Stream<Integer> tried = Stream.concat(Stream.ofNullable(line.basisPoints()), known.stream());
            int rate = rate(tried, line.tax(), net, line.total());
            rateOfLine.put(line.position(), rate);
            add(new Share(rate, line.units(), net, line.tax(), 0, discounts.get(i)));
        }
    }

    /** The one that gives the tax of the order, where it gives that of every line and of the fee as well. */
    private Optional<Integer> common() {
        Amounts amounts = order.amounts();
        long goods = amounts.subtotal() - amounts.discount();
        int rate = EffectiveRate.of(
                amounts.tax(), goods, amounts.shipping(), order.lines().size() + 1);
        boolean isOfFee = amounts.shipping() == 0 || gives(rate, amounts.shipping(), shippingTax());
        boolean isOfLines = IntStream.range(0, order.lines().size()).allMatch(i -> {
            Line line = order.lines().get(i);
            return gives(rate, line.total() - discounts.get(i), line.tax()) || gives(rate, line.total(), line.tax());
        });
        return isOfFee && isOfLines ? Optional.of(rate) : Optional.empty();
    }

    private void addShipping() {
        long fee = order.amounts().shipping();
        if (fee == 0) {
            shippingRate = shares.isEmpty() ? 0 : main().basisPoints();
        } else {
            Stream<Integer> ofLines = shares.values().stream()
                    .sorted(Comparator.comparingLong(Share::gross).reversed())
                    .map(Share::basisPoints);
            shippingRate = rate(ofLines, shippingTax(), fee, fee);
        }
        add(new Share(shippingRate, 0, 0, shippingTax(), fee, 0));
    }

    /** Tax that belongs to no line was charged on the shipping fee. */
    private long shippingTax() {
        return order.amounts().tax()
                - order.lines().stream().mapToLong(Line::tax).sum();
    }

    /** What the parts do not explain, so that they add up in any case. */
    private void addRest() {
        long rest = order.amounts().total()
                - shares.values().stream().mapToLong(Share::gross).sum();
        add(new Share(main().basisPoints(), 0, rest, 0, 0, 0));
    }

    private void add(Share share) {
        shares.merge(share.basisPoints(), share, Share::plus);
    }

    /** The first that gives the tax but for a rounding, else the roundest that does. */
    private static int rate(Stream<Integer> tried, long tax, long net, long total) {
        return tried.filter(rate -> gives(rate, net, tax) || gives(rate, total, tax))
                .findFirst()
                .orElseGet(() -> EffectiveRate.of(tax, net, 0, 1));
    }

    private static boolean gives(long rate, long base, long tax) {
        return Math.abs(base * rate - tax * WHOLE) <= WHOLE;
    }
}
