package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.orderimport.domain.ImportedRefund.Units;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Checks the refunds of an order from elsewhere that its file lists one by one. */
final class PastRefunds {

    private static final int MOST = 200;

    private final ImportedOrder order;
    private final Instant now;

    private PastRefunds(ImportedOrder order, Instant now) {
        this.order = order;
        this.now = now;
    }

    static void check(ImportedOrder order, Instant now) {
        if (order.money().refunds() != null) {
            new PastRefunds(order, now).check();
        }
    }

    /** The money of an order with its refunds one by one. */
    static PastMoney settled(ImportedOrder order, Money conceded) {
        return order.money().settled(conceded, of(order));
    }

    /** Those that the file lists, by time; else the one that its sums speak of, if any. */
    private static List<ImportedRefund> of(ImportedOrder order) {
        PastMoney money = order.money();
        if (money.refunds() != null) {
            return money.refunds().stream()
                    .sorted(Comparator.comparing(ImportedRefund::issuedAt))
                    .toList();
        }
        List<Units> units = IntStream.range(0, order.lines().size())
                .filter(at -> order.lines().get(at).refunded() > 0)
                .mapToObj(at ->
                        new Units(order.lineNumber(at), order.lines().get(at).refunded()))
                .toList();
        return money.refunded().isPositive()
                ? List.of(new ImportedRefund(money.refunded(), money.refundedAt(), null, units))
                : List.of();
    }

    private void check() {
        List<ImportedRefund> refunds = order.money().refunds();
        if (refunds.size() > MOST) {
            throw new BadRow("refunds", "too-many-refunds", "An order has at most " + MOST + " refunds.");
        }
        Money back = Money.zero(order.currency());
        for (int i = 0; i < refunds.size(); i++) {
            back = back.plus(refunds.get(i).amount());
            check("/refunds/" + i, refunds.get(i), back);
        }
        PastSums.same("refundedTotal", order.money().refunded(), back);
        checkShipping(refunds);
        checkUnits();
    }

    /** The fee goes back with its tax. */
    private void checkShipping(List<ImportedRefund> refunds) {
        Money fees = refunds.stream().map(ImportedRefund::shipping).reduce(Money.zero(order.currency()), Money::plus);
        Money most = order.totals().shipping().plus(order.totals().tax());
        if (fees.isMoreThan(most)) {
            String detail = "Refunds give back %s of a shipping fee of %s with tax.".formatted(fees, most);
            throw new BadRow("refunds", "refund-exceeds-shipping", detail);
        }
    }

    private void check(String at, ImportedRefund refund, Money backSoFar) {
        PastSums.notNegative(at + "/amount", refund.amount());
        if (refund.amount().isZero() && refund.lines().isEmpty()) {
            throw new BadRow(
                    at + "/amount", "refund-of-nothing", "A refund gives money back, or units that cost none.");
        }
        if (backSoFar.isMoreThan(order.money().paid())) {
            throw new BadRow(at + "/amount", "refund-exceeds-payment", "More went back than was paid.");
        }
        if (refund.issuedAt().isBefore(order.placedAt())) {
            throw new BadRow(
                    at + "/issuedAt", "refunded-before-placed", "Nothing went back before the order was placed.");
        }
        if (refund.issuedAt().isAfter(now)) {
            throw new BadRow(
                    at + "/issuedAt", "refunded-in-the-future", "issuedAt is when the money went back: in the past.");
        }
        checkLines(at, refund.lines());
        checkParts(at, refund);
    }

    private static void checkParts(String at, ImportedRefund refund) {
        PastSums.notNegative(at + "/shipping", refund.shipping());
        boolean isSaid = refund.lines().stream().anyMatch(units -> units.amount() != null);
        Money parts = refund.shipping();
        for (int i = 0; isSaid && i < refund.lines().size(); i++) {
            String line = at + "/lines/" + i + "/amount";
            Money amount = refund.lines().get(i).amount();
            if (amount == null) {
                throw new BadRow(line, "missing-value", "Say what went back for every line, or for none.");
            }
            PastSums.notNegative(line, amount);
            parts = parts.plus(amount);
        }
        if (parts.isMoreThan(refund.amount())) {
            String detail = "Its lines and shipping come to %s, more than went back.".formatted(parts);
            throw new BadRow(at + "/amount", "refund-parts-exceed-amount", detail);
        }
    }

    private void checkLines(String at, List<Units> lines) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Units units = lines.get(i);
            String line = at + "/lines/" + i;
            if (!order.hasLine(units.lineNumber())) {
                String detail = "The order has no line %d.".formatted(units.lineNumber());
                throw new BadRow(line + "/lineNumber", "unknown-line", detail);
            }
            if (!seen.add(units.lineNumber())) {
                String detail = "A refund names line %d once, with all its units.".formatted(units.lineNumber());
                throw new BadRow(line + "/lineNumber", "line-twice", detail);
            }
            if (units.quantity() < 1) {
                throw new BadRow(line + "/quantity", "invalid-quantity", "A refund of a line is of one unit or more.");
            }
        }
    }

    private void checkUnits() {
        for (int i = 0; i < order.lines().size(); i++) {
            int number = order.lineNumber(i);
            int given = order.lines().get(i).refunded();
            int listed = order.money().refunds().stream()
                    .mapToInt(refund -> refund.of(number))
                    .sum();
            if (given != listed) {
                String detail = "refundedQuantity of line %d is %d but its refunds come to %d."
                        .formatted(number, given, listed);
                throw new BadRow("refundedQuantity", "units-differ", detail);
            }
        }
    }
}
