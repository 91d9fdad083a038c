package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Concession;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A locked order with its lines, about to be refunded.
 *
 * @param payments that can go back, newest first
 */
public record RefundCase(Order order, List<OrderLine> lines, List<PaymentShare> payments) {

    /** One whose payments do not matter. */
    public RefundCase(Order order, List<OrderLine> lines) {
        this(order, lines, List.of());
    }

    /** The decision and its effect on the order, still in memory. */
    public Issued issue(RefundScope scope, RefundNote note, Supplier<UUID> ids, Instant at) {
        return issue(scope, note, SettlementWish.byPayments(true), ids, at);
    }

    public Issued issue(RefundScope scope, RefundNote note, SettlementWish wish, Supplier<UUID> ids, Instant at) {
        String before = order.paymentStatus().name();
        RefundQuote quote = RefundPolicy.quote(order, lines, scope);
        List<RefundTaxes.AtRate> taxes = new RefundTaxes(order, lines).byRate(quote);
        List<RefundPart> parts = SettlementPolicy.choose(wish, quote.amount(), payments);
        Concession concession = scope instanceof RefundScope.Units ? Concession.GOODS : ofMoney(quote.amount());
        Money conceded = order.recordRefund(quote.amount(), quote.shippingAmount(), concession);
        Refund refund = Refund.manual(ids.get(), order.id(), quote, note, at).through(RefundPart.settlement(parts));
        List<RefundTransfer> transfers = RefundTransfer.of(refund, parts, conceded, ids).stream()
                .map(part -> part.notifying(wish.isCustomerNotified()).due(at))
                .toList();
        List<RefundLine> refundLines = new ArrayList<>();
        for (RefundQuote.QuotedLine quoted : quote.lines()) {
            line(quoted.lineId()).refund(quoted.quantity(), quoted.isRestocked());
            refundLines.add(RefundLine.of(ids.get(), refund.id(), refundLines.size(), quoted));
        }
        return new Issued(order, refund, refundLines, RefundTax.of(refund, taxes, ids), transfers, quote, before);
    }

    /** A sum that the provider has sent without being asked from here. */
    public Issued reported(Money amount, PaymentShare payment, String actor, UUID id, Instant at) {
        String before = order.paymentStatus().name();
        Money none = Money.zero(amount.currency());
        RefundQuote quote = new RefundQuote(amount, none, List.of());
        Money conceded = order.recordRefund(amount, none, ofMoney(amount));
        Refund refund = Refund.manual(id, order.id(), quote, new RefundNote(null, false, actor), at)
                .through(Settlement.PROVIDER);
        List<RefundTransfer> transfers =
                RefundTransfer.of(refund, List.of(RefundPart.of(payment, amount)), conceded, () -> id);
        return new Issued(order, refund, List.of(), List.of(), transfers, quote, before);
    }

    private Concession ofMoney(Money amount) {
        return amount.equals(order.refundable()) ? Concession.NONE : Concession.SUM;
    }

    private OrderLine line(UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * A refund that is decided.
     *
     * @param taxes what of it is tax; empty where that is not known here
     * @param transfers its parts; empty for money that the merchant sends without saying over which payments
     * @param previousPaymentStatus what the order's payment status was before
     */
    public record Issued(
            Order order,
            Refund refund,
            List<RefundLine> lines,
            List<RefundTax> taxes,
            List<RefundTransfer> transfers,
            RefundQuote quote,
            String previousPaymentStatus) {

        /** Whether no provider has to send anything first. */
        public boolean isGone() {
            return refund.state() == RefundState.SUCCEEDED;
        }
    }
}
