package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.function.Function;

/** How the total of a document is made up: netTotal = subtotal - discountTotal + shippingTotal, total = netTotal + taxTotal. */
public record DocumentTotals(
        Money subtotal, Money discountTotal, Money shippingTotal, Money netTotal, Money taxTotal, Money total) {

    static DocumentTotals of(List<DocumentLine> lines, String currency) {
        Money none = Money.zero(currency);
        return new DocumentTotals(
                sum(lines, none, line -> line.type() == DocumentLineType.SHIPPING ? none : line.total()),
                sum(lines, none, DocumentLine::discount),
                sum(lines, none, line -> line.type() == DocumentLineType.SHIPPING ? line.total() : none),
                sum(lines, none, DocumentLine::net),
                sum(lines, none, DocumentLine::tax),
                sum(lines, none, DocumentLine::gross));
    }

    private static Money sum(List<DocumentLine> lines, Money none, Function<DocumentLine, Money> amount) {
        return lines.stream().map(amount).reduce(none, Money::plus);
    }
}
