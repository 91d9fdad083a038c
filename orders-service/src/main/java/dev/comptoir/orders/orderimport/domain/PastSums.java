package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks that an order from elsewhere adds up to the cent. */
final class PastSums {

    private static final int MOST_LINES = 2000;
    private static final int MOST_UNITS = 9999;
    private static final int HIGHEST_LINE = 1_000_000;

    private final ImportedOrder order;

    private PastSums(ImportedOrder order) {
        this.order = order;
    }

    static void check(ImportedOrder order) {
        PastSums sums = new PastSums(order);
        sums.checkLines();
        sums.checkTotals();
        sums.checkMoney();
    }

    private void checkLines() {
        if (order.lines().isEmpty()) {
            throw new BadRow("lines", "no-lines", "The order has no line; an order without its lines cannot be taken.");
        }
        if (order.lines().size() > MOST_LINES) {
            throw new BadRow("lines", "too-many-lines", "An order has at most " + MOST_LINES + " lines.");
        }
        order.lines().forEach(PastSums::checkLine);
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < order.lines().size(); i++) {
            checkNumber(order.lineNumber(i), numbers);
        }
    }

    private static void checkNumber(int number, Set<Integer> before) {
        if (number < 1 || number > HIGHEST_LINE) {
            String detail = "Lines are numbered from 1 to %d, not %d.".formatted(HIGHEST_LINE, number);
            throw new BadRow("lineNumber", "invalid-line-number", detail);
        }
        if (!before.add(number)) {
            throw new BadRow("lineNumber", "line-twice", "The order has two lines " + number + ".");
        }
    }

    private static void checkLine(ImportedLine line) {
        if (line.quantity() < 1 || line.quantity() > MOST_UNITS) {
            throw new BadRow(
                    "quantity", "invalid-quantity", "A line has 1 to 9999 units, not " + line.quantity() + ".");
        }
        Stream.of(line.unitPrice(), line.total(), line.tax()).forEach(amount -> notNegative("lines", amount));
        Money most = line.unitPrice().times(line.quantity());
        if (line.total().isMoreThan(most)) {
            differ("lineTotal", line.total(), most);
        }
        if (line.shipped() < 0 || line.shipped() > line.quantity()) {
            throw new BadRow("shippedQuantity", "invalid-quantity", "More units left than the line has.");
        }
        if (line.refunded() < 0 || line.refunded() > line.quantity()) {
            throw new BadRow("refundedQuantity", "invalid-quantity", "More units were refunded than the line has.");
        }
    }

    private void checkTotals() {
        OrderTotals totals = order.totals();
        Stream.of(totals.subtotal(), totals.discount(), totals.shipping(), totals.tax(), totals.total())
                .forEach(amount -> notNegative("total", amount));
        same("subtotal", totals.subtotal(), sum(ImportedLine::total));
        Money taxOfLines = sum(ImportedLine::tax);
        Money rest = totals.tax().minus(taxOfLines);
        if (rest.isNegative() || rest.isPositive() && totals.shipping().isZero()) {
            differ("taxTotal", totals.tax(), taxOfLines);
        }
        same(
                "total",
                totals.total(),
                totals.subtotal()
                        .minus(totals.discount())
                        .plus(totals.shipping())
                        .plus(totals.tax()));
    }

    private void checkMoney() {
        PastMoney money = order.money();
        notNegative("paidTotal", money.paid());
        notNegative("refundedTotal", money.refunded());
        if (money.refunded().isMoreThan(money.paid())) {
            throw new BadRow("refundedTotal", "refund-exceeds-payment", "More went back than was paid.");
        }
    }

    private Money sum(Function<ImportedLine, Money> amount) {
        return order.lines().stream().map(amount).reduce(Money.zero(order.currency()), Money::plus);
    }

    static void notNegative(String column, Money amount) {
        if (amount.isNegative()) {
            throw new BadRow(column, "negative-amount", amount + " is below zero.");
        }
    }

    static void same(String column, Money given, Money computed) {
        if (!given.equals(computed)) {
            differ(column, given, computed);
        }
    }

    private static void differ(String column, Money given, Money computed) {
        throw new BadRow(
                column, "totals-differ", "%s is given as %s but comes to %s.".formatted(column, given, computed));
    }
}
