package dev.comptoir.orders.refund;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundQuote;
import dev.comptoir.orders.refund.domain.RefundState;
import dev.comptoir.orders.refund.domain.RefundTransfer;
import dev.comptoir.orders.refund.domain.Settlement;
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

        @Schema(description = """
                PROVIDER: the payment provider sends the money back the way it came. MANUAL: you send it at your bank or provider,
                Comptoir records it. Open-ended""") Settlement settlement,

        @Schema(description = """
                SUCCEEDED: the money has gone; at once when settlement is MANUAL. PENDING: it is on its way. UNKNOWN: the
                provider has not answered and is asked again by itself. FAILED: it did not go, its amount is refundable again,
                see failureCode; also after SUCCEEDED, when the bank sends it back. Open-ended""") RefundState state,

        @Schema(description = "The payment that the provider sends it back from", nullable = true)
        UUID paymentId,

        @Schema(description = "The refund's id at the provider", nullable = true)
        String providerReference,

        @Schema(description = "Why it failed, in the provider's word", nullable = true)
        String failureCode,

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
        RefundTransfer transfer = issued.transfer();
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
                transfer == null ? null : transfer.paymentId(),
                transfer == null ? null : transfer.reference(),
                transfer == null ? null : transfer.failureCode(),
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
                c.word(Settlement.class),
                c.word(RefundState.class),
                c.uuid(),
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
