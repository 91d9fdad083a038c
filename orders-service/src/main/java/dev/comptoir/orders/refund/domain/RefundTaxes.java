package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.List;
import java.util.UUID;

/** How much of a refund is tax: of units what was charged on them, of a plain sum its share of the order's tax. */
public final class RefundTaxes {

    private final Order order;
    private final List<OrderLine> lines;

    /** @param lines all lines of the order, before the refund is noted on them */
    public RefundTaxes(Order order, List<OrderLine> lines) {
        this.order = order;
        this.lines = lines;
    }

    public Money of(RefundQuote quote) {
        if (quote.lines().isEmpty() && quote.shippingAmount().isZero()) {
            return Shares.of(
                    order.totals().tax(), quote.amount().minor(), order.total().minor());
        }
        Money tax = quote.shippingAmount().isZero() ? Money.zero(order.currency()) : ofShipping();
        for (RefundQuote.QuotedLine quoted : quote.lines()) {
            tax = tax.plus(ofUnits(quoted));
        }
        return tax;
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

    private OrderLine line(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
