package dev.comptoir.orders.refund;

import dev.comptoir.contracts.orders.RefundChangedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.contracts.shared.RefundPaymentV1;
import dev.comptoir.orders.creditnote.RefundCredit;
import dev.comptoir.orders.creditnote.domain.CreditScope.UnitsOfLine;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.refund.domain.Refund;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundLine;
import dev.comptoir.orders.refund.domain.RefundProgress;
import dev.comptoir.orders.refund.domain.RefundTransfer;
import java.time.Instant;
import java.util.List;

/** The events of refunds. */
final class RefundEvents {

    private RefundEvents() {}

    static RefundIssuedV1 issued(RefundCase.Issued issued) {
        Order order = issued.order();
        Refund refund = issued.refund();
        List<RefundLineV1> lines = issued.quote().lines().stream()
                .map(line ->
                        new RefundLineV1(line.lineId(), line.sku(), line.quantity(), line.amount(), line.isRestocked()))
                .toList();
        return new RefundIssuedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                refund.id(),
                refund.amount(),
                refund.shippingAmount(),
                lines,
                refund.reason(),
                refund.isReasonShownToCustomer(),
                issued.previousPaymentStatus(),
                order.paymentStatus().name(),
                refund.issuedAt(),
                refund.settlement().name(),
                refund.state().name(),
                issued.transfers().stream().map(RefundEvents::payment).toList());
    }

    private static RefundPaymentV1 payment(RefundTransfer part) {
        return new RefundPaymentV1(
                part.paymentId(),
                part.amount(),
                part.settlement().name(),
                part.state().name());
    }

    static RefundChangedV1 changed(RefundProgress progress, String before, String paymentBefore, Instant at) {
        Order order = progress.order();
        Refund refund = progress.refund();
        return new RefundChangedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                refund.id(),
                refund.amount(),
                refund.failedAmount(),
                refund.settlement().name(),
                before,
                refund.state().name(),
                progress.transfer().failureCode(),
                paymentBefore,
                order.paymentStatus().name(),
                at);
    }

    /** The refund as its credit note sees it: what of it has gone, by units where that is all of it. */
    static RefundCredit credit(Refund refund, List<RefundLine> lines) {
        boolean isWhole = refund.failedAmount().isZero();
        return new RefundCredit(
                refund.id(),
                refund.goingAmount(),
                lines.stream()
                        .filter(_ -> isWhole)
                        .map(line -> new UnitsOfLine(line.lineId(), line.quantity()))
                        .toList(),
                isWhole && refund.shippingAmount().isPositive(),
                refund.shownReason(),
                refund.issuedBy());
    }
}
