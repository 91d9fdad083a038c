package dev.comptoir.orders.payment;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.payment.domain.Payment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment, and how the order stands after it. */
@Schema(
        name = "Payment",
        requiredProperties = {"orderId", "amount", "method", "receivedAt", "recordedBy", "paidTotal", "dueTotal"})
public record PaymentView(
        UUID id,
        UUID orderId,
        Money amount,
        String method,
        String reference,
        Instant receivedAt,
        String recordedBy,

        @Schema(description = "Set when the payment was taken back")
        Instant reversedAt,

        String reversalReason,

        @Schema(description = "Set when the customer disputed it")
        Instant disputedAt,

        String disputeReason,
        Instant disputeResolvedAt,
        PaymentStatus paymentStatus,

        @Schema(description = "Received for the order in all")
        Money paidTotal,

        Money dueTotal,
        long orderVersion) {

    static PaymentView of(Order order, Payment payment) {
        return new PaymentView(
                payment.id(),
                order.id(),
                payment.amount(),
                payment.method(),
                payment.reference(),
                payment.receivedAt(),
                payment.recordedBy(),
                payment.reversedAt(),
                payment.reversalReason(),
                payment.disputedAt(),
                payment.disputeReason(),
                payment.disputeResolvedAt(),
                order.paymentStatus(),
                order.paid(),
                order.due(),
                order.version());
    }
}
