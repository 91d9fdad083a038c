package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.order.domain.OrderRevision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides how much goes back: in full, as an amount or by units, never more than was paid. */
public final class RefundPolicy {

    private RefundPolicy() {}

    /** @param lines all lines of the order in their order */
    public static RefundQuote quote(Order order, List<OrderLine> lines, RefundScope scope) {
        order.check(OrderMove.REFUND);
        if (order.lifecycle() == Lifecycle.CANCELLED && !isOfMoney(scope)) {
            throw RefundProblem.cancelledTakesMoneyOnly(order);
        }
        if (order.refundable().isZero() && !isReturnOfGoods(order, scope)) {
            throw RefundProblem.nothingToRefund(order);
        }
        RefundQuote quote = switch (scope) {
            case RefundScope.Full _ -> ofMoney(order.refundable());
            case RefundScope.Amount sum -> ofSum(order, sum);
            case RefundScope.Units units -> ofUnits(order, lines, units);
            case RefundScope.Goods goods -> ofGoods(order, lines, goods);
        };
        if (quote.amount().isMoreThan(order.refundable())) {
            throw RefundProblem.exceedsRefundable(quote.amount(), order.refundable());
        }
        return quote;
    }

    private static boolean isOfMoney(RefundScope scope) {
        return scope instanceof RefundScope.Full || scope instanceof RefundScope.Amount;
    }

    /** Units come back once whatever happened to the money, as long as there was money or a parcel. */
    private static boolean isReturnOfGoods(Order order, RefundScope scope) {
        boolean wasSold =
                order.paid().isPositive() || !order.fulfillmentStatus().isStillHere();
        return wasSold
                && (scope instanceof RefundScope.Goods
                        || scope instanceof RefundScope.Units units && units.isRestocking());
    }

    private static RefundQuote ofMoney(Money amount) {
        return new RefundQuote(amount, Money.zero(amount.currency()), List.of());
    }

    private static RefundQuote ofSum(Order order, RefundScope.Amount sum) {
        if (!sum.currency().equals(order.currency())) {
            throw RefundProblem.inOtherCurrency(sum.currency(), order);
        }
        // Two decimals at most whatever the currency has (O-092): three-decimal dinars are refunded in tens of fils.
        int decimals = Math.min(2, Money.exponent(order.currency()));
        BigDecimal rounded = sum.amount().setScale(decimals, RoundingMode.HALF_UP);
        Money amount = Money.rounded(rounded, order.currency());
        if (!amount.isPositive()) {
            throw RefundProblem.notPositive(amount);
        }
        boolean isCredit = !amount.isMoreThan(new OrderRevision(order).creditAt(order.total()));
        if (amount.compareTo(order.total()) >= 0 && !isCredit) {
            throw RefundProblem.notBelowTotal(amount, order.total());
        }
        return ofMoney(amount);
    }

    private static RefundQuote ofUnits(Order order, List<OrderLine> lines, RefundScope.Units scope) {
        UnitsLeft.check(lines, scope.lines());
        LineRefundValue worth = LineRefundValue.of(order, lines);
        Map<UUID, Integer> gone = new LinkedHashMap<>();
        lines.forEach(line -> gone.put(line.id(), line.refundedQuantity()));
        List<RefundQuote.QuotedLine> quoted = new ArrayList<>();
        Money amount = Money.zero(order.currency());
        for (RefundScope.UnitsOfLine part : scope.lines()) {
            int before = gone.merge(part.lineId(), part.quantity(), Integer::sum) - part.quantity();
            Money value = order.refundable().isZero()
                    ? Money.zero(order.currency())
                    : worth.ofUnits(part.lineId(), before, part.quantity());
            quoted.add(new RefundQuote.QuotedLine(
                    part.lineId(), worth.sku(part.lineId()), part.quantity(), value, part.isRestocked()));
            amount = amount.plus(value);
        }
        Money shipping = scope.withShipping() ? shippingOf(order, worth) : Money.zero(order.currency());
        amount = amount.plus(shipping);
        if (!amount.isPositive() && !scope.isRestocking()) {
            throw RefundProblem.notPositive(amount);
        }
        return new RefundQuote(amount, shipping, List.copyOf(quoted));
    }

    private static RefundQuote ofGoods(Order order, List<OrderLine> lines, RefundScope.Goods scope) {
        UnitsLeft.check(lines, scope.lines());
        Money none = Money.zero(order.currency());
        LineRefundValue worth = LineRefundValue.of(order, lines);
        List<RefundQuote.QuotedLine> quoted = scope.lines().stream()
                .map(part -> new RefundQuote.QuotedLine(
                        part.lineId(), worth.sku(part.lineId()), part.quantity(), none, part.isRestocked()))
                .toList();
        return new RefundQuote(none, none, quoted);
    }

    private static Money shippingOf(Order order, LineRefundValue worth) {
        if (order.refundedShipping().isPositive()) {
            throw RefundProblem.shippingAlreadyRefunded(order);
        }
        return worth.shipping();
    }
}
