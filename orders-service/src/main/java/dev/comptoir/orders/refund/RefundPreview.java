package dev.comptoir.orders.refund;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundNote;
import dev.comptoir.orders.refund.domain.RefundPolicy;
import dev.comptoir.orders.refund.domain.RefundQuote;
import dev.comptoir.orders.refund.domain.RefundScope;
import dev.comptoir.orders.refund.domain.RefundTaxes;
import dev.comptoir.orders.refund.domain.Settlement;
import dev.comptoir.orders.refund.domain.SettlementWish;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a refund would give back and how the order would stand after it. */
@Schema(
        name = "RefundPreview",
        requiredProperties = {
            "orderId",
            "amount",
            "taxAmount",
            "shippingAmount",
            "shippingTaxAmount",
            "refundedTotal",
            "refundableTotal"
        })
public record RefundPreview(
        UUID orderId,
        Money amount,

        @Schema(
                description =
                        "The part of amount that is tax; of a refund in full or of an amount its share of the order's tax")
        Money taxAmount,

        @Schema(description = "The part of amount that is shipping fee and its tax")
        Money shippingAmount,

        @Schema(description = "The part of shippingAmount that is tax")
        Money shippingTaxAmount,

        @Schema(description = "Empty when the refund is asked for in full or as an amount")
        List<LineView> lines,

        @Schema(description = "PROVIDER, MANUAL or MIXED: who would send the money; open-ended")
        Settlement settlement,

        @Schema(description = "Over which payments it would go back; empty when you would send it without saying which")
        List<PaymentView> payments,

        @Schema(description = "Of the order, after this refund")
        PaymentStatus paymentStatus,

        @Schema(description = "Of the order, in all, after this refund")
        Money refundedTotal,

        @Schema(description = "What could still be refunded after this refund")
        Money refundableTotal,

        @Schema(description = "The version this was computed on: send it in If-Match to refund exactly this")
        long orderVersion) {

    /** The part that would go back over one payment. */
    @Schema(name = "RefundPreviewPayment", requiredProperties = "amount")
    public record PaymentView(
            @Schema(description = "Null for money of no payment that is known here", nullable = true)
            UUID paymentId,

            Money amount,

            @Schema(description = "PROVIDER or MANUAL: who would send it; open-ended")
            Settlement settlement) {}

    private static final RefundNote NO_NOTE = new RefundNote(null, false, "preview");
    private static final UUID NO_ID = new UUID(0, 0);

    /**
     * Some units of one line.
     *
     * @param backInStock units that would be sold again; none for downloads and lines that take no stock
     */
    @Schema(
            name = "RefundPreviewLine",
            requiredProperties = {"lineId", "sku", "amount", "taxAmount"})
    public record LineView(UUID lineId, String sku, int quantity, Money amount, Money taxAmount, int backInStock) {}

    /** The order and its lines are changed in memory: they must not be written. */
    static RefundPreview of(RefundCase unwritten, RefundScope scope, SettlementWish wish) {
        Order order = unwritten.order();
        long version = order.version();
        RefundQuote quote = RefundPolicy.quote(order, unwritten.lines(), scope);
        RefundTaxes taxes = new RefundTaxes(order, unwritten.lines());
        Money tax = taxes.of(quote);
        Money none = Money.zero(order.currency());
        List<LineView> lines = quote.lines().stream()
                .map(line -> line(line, unwritten.lines(), taxes))
                .toList();
        RefundCase.Issued issued = unwritten.issue(scope, NO_NOTE, wish, () -> NO_ID, Instant.EPOCH);
        return new RefundPreview(
                order.id(),
                quote.amount(),
                tax,
                quote.shippingAmount(),
                quote.shippingAmount().isZero() ? none : taxes.ofShipping(),
                lines,
                issued.refund().settlement(),
                issued.transfers().stream()
                        .map(part -> new PaymentView(part.paymentId(), part.amount(), part.settlement()))
                        .toList(),
                order.paymentStatus(),
                order.refunded(),
                order.refundable(),
                version);
    }

    private static LineView line(RefundQuote.QuotedLine quoted, List<OrderLine> lines, RefundTaxes taxes) {
        boolean isStocked = lines.stream()
                .anyMatch(line -> line.id().equals(quoted.lineId()) && line.takesStock() && !line.isDigital());
        return new LineView(
                quoted.lineId(),
                quoted.sku(),
                quoted.quantity(),
                quoted.amount(),
                taxes.ofUnits(quoted),
                quoted.isRestocked() && isStocked ? quoted.quantity() : 0);
    }
}
