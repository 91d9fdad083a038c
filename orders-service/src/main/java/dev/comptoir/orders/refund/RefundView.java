package dev.comptoir.orders.refund;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundQuote;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund, and how the order stands after it. */
@Schema(
        name = "Refund",
        requiredProperties = {
            "orderId",
            "amount",
            "shippingAmount",
            "settlement",
            "state",
            "issuedBy",
            "issuedAt",
            "refundedTotal",
            "refundableTotal"
        })
public record RefundView(
        UUID id,
        UUID orderId,
        Money amount,

        @Schema(description = "The part of amount that is shipping fee and its tax")
        Money shippingAmount,

        @Schema(description = "Empty when the refund was asked for in full or as an amount")
        List<LineView> lines,

        String reason,
        boolean showReasonToCustomer,

        @Schema(description = "MANUAL: you send the money at your bank or provider, Comptoir records it. Open-ended")
        String settlement,

        @Schema(description = "SUCCEEDED as soon as it is recorded when settlement is MANUAL. Open-ended")
        String state,

        String issuedBy,
        Instant issuedAt,

        @Schema(description = "Of the order, after all refunds so far")
        PaymentStatus paymentStatus,

        @Schema(description = "Of the order, in all") Money refundedTotal,

        @Schema(description = "What could still be refunded")
        Money refundableTotal,

        long orderVersion) {

    /** The part of a refund that belongs to one line. */
    @Schema(name = "RefundLine")
    public record LineView(UUID lineId, String sku, int quantity, Money amount, boolean restocked) {}

    private record LineRow(UUID lineId, String sku, int quantity, long amount, boolean restocked) {

        LineView in(String currency) {
            return new LineView(lineId, sku, quantity, Money.ofMinor(amount, currency), restocked);
        }
    }

    static RefundView of(RefundCase.Issued issued) {
        Order order = issued.order();
        Refund refund = issued.refund();
        return new RefundView(
                refund.id(),
                order.id(),
                refund.amount(),
                refund.shippingAmount(),
                issued.quote().lines().stream().map(RefundView::line).toList(),
                refund.reason(),
                refund.isReasonShownToCustomer(),
                refund.settlement(),
                refund.state(),
                refund.issuedBy(),
                refund.issuedAt(),
                order.paymentStatus(),
                order.refunded(),
                order.refundable(),
                order.version());
    }

    /** Null for an order without refunds. */
    static RefundView read(Columns c) {
        UUID id = c.uuid();
        return id == null ? null : read(id, c.uuid(), c.text(), c);
    }

    private static RefundView read(UUID id, UUID orderId, String currency, Columns c) {
        return new RefundView(
                id,
                orderId,
                c.money(currency),
                c.money(currency),
                lines(c.json(LineRow[].class), currency),
                c.text(),
                c.bool(),
                c.text(),
                c.text(),
                c.text(),
                c.instant(),
                c.word(PaymentStatus.class),
                c.money(currency),
                c.money(currency),
                c.number());
    }

    private static List<LineView> lines(LineRow[] rows, String currency) {
        return rows == null
                ? List.of()
                : Stream.of(rows).map(row -> row.in(currency)).toList();
    }

    private static LineView line(RefundQuote.QuotedLine line) {
        return new LineView(line.lineId(), line.sku(), line.quantity(), line.amount(), line.isRestocked());
    }
}
