package dev.comptoir.orders.creditnote.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.invoice.domain.CreditableInvoice;
import dev.comptoir.orders.invoice.domain.DocumentLine;
import dev.comptoir.orders.invoice.domain.DocumentLineType;
import dev.comptoir.orders.invoice.domain.DocumentTax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides what a credit note says: parts of what the invoice says, its taxes too, so that all notes together are exactly the
 * invoice and never more, in total and at each tax rate.
 */
public final class CreditPolicy {

    private CreditPolicy() {}

    /** @param name of the line of a free amount; null for none */
    public static List<DocumentLine> lines(CreditableInvoice invoice, CreditScope scope, String name) {
        List<DocumentLine> lines = switch (scope) {
            case CreditScope.Units units -> units(invoice, units);
            case CreditScope.Amount sum -> amount(invoice, sum.amount(), name);
        };
        check(invoice, lines);
        return lines;
    }

    private static List<DocumentLine> units(CreditableInvoice invoice, CreditScope.Units scope) {
        Map<UUID, Integer> wanted = new LinkedHashMap<>();
        scope.lines().forEach(part -> wanted.merge(part.lineId(), part.quantity(), Integer::sum));
        List<DocumentLine> lines = new ArrayList<>();
        wanted.forEach((lineId, quantity) -> {
            DocumentLine line = line(invoice, lineId);
            int left = line.quantity() - invoice.creditedUnits(line);
            if (quantity > left) {
                throw CreditProblem.quantityExceeds(lineId, quantity, left);
            }
            lines.add(invoice.units(line, quantity));
        });
        if (scope.withShipping()) {
            lines.add(shipping(invoice));
        }
        return lines;
    }

    private static DocumentLine line(CreditableInvoice invoice, UUID lineId) {
        return invoice.document().lines().stream()
                .filter(line -> lineId.equals(line.lineId()))
                .findFirst()
                .orElseThrow(() -> CreditProblem.lineNotInInvoice(lineId));
    }

    private static DocumentLine shipping(CreditableInvoice invoice) {
        return invoice.document().lines().stream()
                .filter(line -> line.type() == DocumentLineType.SHIPPING && invoice.creditedUnits(line) == 0)
                .findFirst()
                .orElseThrow(CreditProblem::noShipping);
    }

    private static List<DocumentLine> amount(CreditableInvoice invoice, Money amount, String name) {
        if (!amount.currency().equals(invoice.document().currency())) {
            throw CreditProblem.inOtherCurrency(invoice.document().currency());
        }
        if (!amount.isPositive()) {
            throw CreditProblem.notPositive();
        }
        if (amount.isMoreThan(invoice.leftTotal())) {
            throw CreditProblem.exceedsInvoice(amount, invoice.leftTotal());
        }
        List<DocumentTax> left = invoice.left();
        List<Money> parts =
                amount.allocate(left.stream().map(tax -> tax.gross().minor()).toList());
        List<DocumentLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isPositive()) {
                lines.add(at(left.get(i), parts.get(i), name));
            }
        }
        return lines;
    }

    /** The tax of a part is its share of the tax that is left, and of the last part all of it. */
    private static DocumentLine at(DocumentTax left, Money gross, String name) {
        BigDecimal share = left.tax()
                .toDecimal()
                .multiply(gross.toDecimal())
                .divide(left.gross().toDecimal(), Money.exponent(gross.currency()), RoundingMode.HALF_UP);
        Money tax = Money.rounded(share, gross.currency());
        return DocumentLine.amount(name, left, gross.minus(tax), tax);
    }

    private static void check(CreditableInvoice invoice, List<DocumentLine> lines) {
        Money none = Money.zero(invoice.document().currency());
        Money total = lines.stream().map(DocumentLine::gross).reduce(none, Money::plus);
        if (!total.isPositive()) {
            throw CreditProblem.notPositive();
        }
        boolean isCovered = invoice.left().stream().allMatch(left -> isCovered(left, lines, none));
        if (!isCovered) {
            throw CreditProblem.exceedsInvoice(total, invoice.leftTotal());
        }
    }

    private static boolean isCovered(DocumentTax left, List<DocumentLine> lines, Money none) {
        List<DocumentLine> same = lines.stream().filter(left::isOf).toList();
        Money net = same.stream().map(DocumentLine::net).reduce(none, Money::plus);
        Money tax = same.stream().map(DocumentLine::tax).reduce(none, Money::plus);
        return !net.isMoreThan(left.net()) && !tax.isMoreThan(left.tax());
    }
}
