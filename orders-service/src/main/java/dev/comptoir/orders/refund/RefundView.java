package dev.comptoir.orders.refund;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundQuote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund, and how the order stands after it. */
@Schema(name = "Refund")
public record RefundView(
        UUID id,
        UUID orderId,
        Money amount,

        @Schema(description = "The part of amount that is shipping fee and its tax")
        Money shippingAmount,

        @Schema(description = "Empty when the refund was asked for as a sum")
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

    static RefundView of(RefundCase.Issued issued) {
        return of(
                issued.order(),
                issued.refund(),
                issued.quote().lines().stream().map(RefundView::line).toList());
    }

    static RefundView of(Order order, Refund refund, List<LineView> lines) {
        return new RefundView(
                refund.id(),
                order.id(),
                refund.amount(),
                refund.shippingAmount(),
                lines,
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

    private static LineView line(RefundQuote.QuotedLine line) {
        return new LineView(line.lineId(), line.sku(), line.quantity(), line.amount(), line.isRestocked());
    }
}
