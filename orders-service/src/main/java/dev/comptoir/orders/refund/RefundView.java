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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refund, and how the order stands after it. */
@Schema(
        name = "Refund",
        requiredProperties = {
            "orderId",
            "amount",
            "failedAmount",
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

        @Schema(description = "The part of amount that did not go and is refundable again")
        Money failedAmount,

        @Schema(description = "The part of amount that is shipping fee and its tax")
        Money shippingAmount,

        @Schema(description = "Empty when the refund was asked for in full or as an amount")
        List<LineView> lines,

        String reason,
        boolean showReasonToCustomer,

        @Schema(description = """
                PROVIDER: the payment provider sends the money back the way it came. MANUAL: you send it at your bank or provider,
                Comptoir records it. MIXED: parts of both, see payments. Open-ended""") Settlement settlement,

        @Schema(description = """
                SUCCEEDED: the money has gone; at once when settlement is MANUAL. PENDING: it is on its way. UNKNOWN: the
                provider has not answered and is asked again by itself. FAILED: it did not go, its amount is refundable again,
                see failureCode; also after SUCCEEDED, when the bank sends it back. PARTIALLY_SUCCEEDED: of several payments
                some went and failedAmount did not. Open-ended""") RefundState state,

        @Schema(description = """
                Over which payments it goes back, each with its own settlement and state. Empty when you send it without having
                said over which""") List<PartView> payments,

        @Schema(
                description = "The payment that the provider sends it back from, where that is one; see payments",
                nullable = true)
        UUID paymentId,

        @Schema(description = "The refund's id at the provider, where there is one payment", nullable = true)
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
    @Schema(
            name = "RefundLine",
            requiredProperties = {"lineId", "sku", "amount"})
    public record LineView(UUID lineId, String sku, int quantity, Money amount, boolean restocked) {}

    /** The part of a refund that goes back over one payment. */
    @Schema(name = "RefundPayment", requiredProperties = "amount")
    public record PartView(
            @Schema(description = "Null for money of no payment that is known here", nullable = true)
            UUID paymentId,

            Money amount,

            @Schema(description = "PROVIDER or MANUAL; open-ended")
            Settlement settlement,

            @Schema(description = "PENDING, SUCCEEDED, FAILED or UNKNOWN, as of the refund; open-ended")
            RefundState state,

            @Schema(description = "This part's id at the provider", nullable = true)
            String providerReference,

            @Schema(description = "Why it failed, in the provider's word", nullable = true)
            String failureCode) {

        static PartView of(RefundTransfer part) {
            return new PartView(
                    part.paymentId(),
                    part.amount(),
                    part.settlement(),
                    part.state(),
                    part.reference(),
                    part.failureCode());
        }
    }

    private record PartRow(
            UUID paymentId,
            long amount,
            Settlement settlement,
            RefundState state,
            String providerReference,
            String failureCode) {

        PartView in(String currency) {
            return new PartView(
                    paymentId, Money.ofMinor(amount, currency), settlement, state, providerReference, failureCode);
        }
    }

    private record LineRow(UUID lineId, String sku, int quantity, long amount, boolean restocked) {

        LineView in(String currency) {
            return new LineView(lineId, sku, quantity, Money.ofMinor(amount, currency), restocked);
        }
    }

    static RefundView of(RefundCase.Issued issued) {
        Order order = issued.order();
        Refund refund = issued.refund();
        List<PartView> parts = issued.transfers().stream().map(PartView::of).toList();
        return new RefundView(
                refund.id(),
                order.id(),
                refund.amount(),
                refund.failedAmount(),
                refund.shippingAmount(),
                issued.quote().lines().stream().map(RefundView::line).toList(),
                refund.reason(),
                refund.isReasonShownToCustomer(),
                refund.settlement(),
                refund.state(),
                parts,
                of(parts, PartView::paymentId),
                of(parts, PartView::providerReference),
                failure(parts),
                refund.issuedBy(),
                refund.issuedAt(),
                order.paymentStatus(),
                order.refunded(),
                order.refundable(),
                order.version());
    }

    /** Of the only part; null when there are several, or none. */
    private static <T> T of(List<PartView> parts, Function<PartView, T> fact) {
        return parts.size() == 1 ? fact.apply(parts.getFirst()) : null;
    }

    private static String failure(List<PartView> parts) {
        return parts.stream()
                .map(PartView::failureCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Null for an order without refunds. */
    static RefundView read(Columns c) {
        UUID id = c.uuid();
        return id == null ? null : read(id, c.uuid(), c.text(), c);
    }

    private static RefundView read(UUID id, UUID orderId, String currency, Columns c) {
        Facts facts = new Facts(
                c.money(currency),
                c.money(currency),
                c.money(currency),
                lines(c.json(LineRow[].class), currency),
                c.text(),
                c.bool(),
                c.word(Settlement.class),
                c.word(RefundState.class));
        return facts.view(id, orderId, parts(c.json(PartRow[].class), currency), currency, c);
    }

    /** What stands before the parts, of which other fields follow. */
    private record Facts(
            Money amount,
            Money failed,
            Money shipping,
            List<LineView> lines,
            String reason,
            boolean isShown,
            Settlement settlement,
            RefundState state) {

        RefundView view(UUID id, UUID orderId, List<PartView> parts, String currency, Columns c) {
            return new RefundView(
                    id,
                    orderId,
                    amount,
                    failed,
                    shipping,
                    lines,
                    reason,
                    isShown,
                    settlement,
                    state,
                    parts,
                    of(parts, PartView::paymentId),
                    of(parts, PartView::providerReference),
                    failure(parts),
                    c.text(),
                    c.instant(),
                    c.word(PaymentStatus.class),
                    c.money(currency),
                    c.money(currency),
                    c.number());
        }
    }

    private static List<PartView> parts(PartRow[] rows, String currency) {
        return rows == null
                ? List.of()
                : Stream.of(rows).map(row -> row.in(currency)).toList();
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
