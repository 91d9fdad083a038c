package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides how much goes back: whole, by sum or by units, never more than came in. */
public final class RefundPolicy {

    private RefundPolicy() {}

    /** @param lines all lines of the order in their order */
    public static RefundQuote quote(Order order, List<OrderLine> lines, RefundWish wish) {
        if (order.lifecycle() == Lifecycle.CANCELLED) {
            throw new RefundProblem.OrderNotRefundable(order);
        }
        if (order.refundable().isZero()) {
            throw new RefundProblem.NothingToRefund(order);
        }
        RefundQuote quote = switch (wish) {
            case RefundWish.Everything _ -> ofMoney(order.refundable());
            case RefundWish.Sum sum -> ofSum(order, sum);
            case RefundWish.Units units -> ofUnits(order, lines, units);
        };
        if (quote.amount().isMoreThan(order.refundable())) {
            throw new RefundProblem.RefundExceedsRefundable(quote.amount(), order.refundable());
        }
        return quote;
    }

    private static RefundQuote ofMoney(Money amount) {
        return new RefundQuote(amount, Money.zero(amount.currency()), List.of());
    }

    private static RefundQuote ofSum(Order order, RefundWish.Sum sum) {
        if (!sum.currency().equals(order.currency())) {
            throw new RefundProblem.RefundInOtherCurrency(sum.currency(), order);
        }
        // Two decimals at most whatever the currency has (O-092): three-decimal dinars are refunded in tens of fils.
        int decimals = Math.min(2, Money.exponent(order.currency()));
        BigDecimal rounded = sum.amount().setScale(decimals, RoundingMode.HALF_UP);
        Money amount = Money.rounded(rounded, order.currency());
        if (!amount.isPositive()) {
            throw new RefundProblem.RefundNotPositive(amount);
        }
        if (amount.compareTo(order.total()) >= 0) {
            throw new RefundProblem.RefundNotBelowTotal(amount, order.total());
        }
        return ofMoney(amount);
    }

    private static RefundQuote ofUnits(Order order, List<OrderLine> lines, RefundWish.Units wish) {
        refuseMoreUnitsThanLeft(lines, wish.lines());
        LineWorth worth = LineWorth.of(order, lines);
        Map<UUID, Integer> gone = new LinkedHashMap<>();
        lines.forEach(line -> gone.put(line.id(), line.refundedQuantity()));
        List<RefundQuote.QuotedLine> quoted = new ArrayList<>();
        Money amount = Money.zero(order.currency());
        for (RefundWish.UnitsOfLine part : wish.lines()) {
            int before = gone.merge(part.lineId(), part.quantity(), Integer::sum) - part.quantity();
            Money value = worth.ofUnits(part.lineId(), before, part.quantity());
            quoted.add(new RefundQuote.QuotedLine(
                    part.lineId(), worth.sku(part.lineId()), part.quantity(), value, part.isRestocked()));
            amount = amount.plus(value);
        }
        Money shipping = wish.withShipping() ? shippingOf(order, worth) : Money.zero(order.currency());
        amount = amount.plus(shipping);
        if (!amount.isPositive()) {
            throw new RefundProblem.RefundNotPositive(amount);
        }
        return new RefundQuote(amount, shipping, List.copyOf(quoted));
    }

    private static Money shippingOf(Order order, LineWorth worth) {
        if (order.refundedShipping().isPositive()) {
            throw new RefundProblem.ShippingAlreadyRefunded(order);
        }
        return worth.shipping();
    }

    private static void refuseMoreUnitsThanLeft(List<OrderLine> lines, List<RefundWish.UnitsOfLine> parts) {
        Map<UUID, Long> wanted = parts.stream()
                .collect(Collectors.groupingBy(
                        RefundWish.UnitsOfLine::lineId,
                        LinkedHashMap::new,
                        Collectors.summingLong(RefundWish.UnitsOfLine::quantity)));
        Map<UUID, OrderLine> known = lines.stream().collect(Collectors.toMap(OrderLine::id, line -> line));
        wanted.forEach((lineId, quantity) -> {
            OrderLine line = known.get(lineId);
            if (line == null) {
                throw new RefundProblem.LineNotInOrder(lineId);
            }
            if (quantity > line.unrefunded()) {
                throw new RefundProblem.QuantityExceedsRefundable(line, quantity);
            }
        });
    }
}
