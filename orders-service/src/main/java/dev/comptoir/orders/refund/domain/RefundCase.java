package dev.comptoir.orders.refund.domain;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A locked order with its lines, about to be refunded. */
public record RefundCase(Order order, List<OrderLine> lines) {

    /** The decision and its effect on the order, still in memory. */
    public Issued issue(RefundScope scope, RefundNote note, Supplier<UUID> ids, Instant at) {
        String before = order.paymentStatus().name();
        RefundQuote quote = RefundPolicy.quote(order, lines, scope);
        boolean isAllTheMoney =
                !(scope instanceof RefundScope.Units) && quote.amount().equals(order.refundable());
        order.recordRefund(quote.amount(), quote.shippingAmount(), !isAllTheMoney);
        Refund refund = Refund.manual(ids.get(), order.id(), quote, note, at);
        List<RefundLine> refundLines = new ArrayList<>();
        for (RefundQuote.QuotedLine quoted : quote.lines()) {
            line(quoted.lineId()).refund(quoted.quantity(), quoted.isRestocked());
            refundLines.add(RefundLine.of(ids.get(), refund.id(), refundLines.size(), quoted));
        }
        return new Issued(order, refund, refundLines, quote, before);
    }

    private OrderLine line(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * A refund that is decided.
     *
     * @param previousPaymentStatus what the order's payment status was before
     */
    public record Issued(
            Order order, Refund refund, List<RefundLine> lines, RefundQuote quote, String previousPaymentStatus) {}
}
