package dev.comptoir.orders.invoice;

import dev.comptoir.orders.order.domain.PaymentStatus;
import java.time.Instant;

/** How far an invoice has got; PAID and CANCELLED follow from the order. */
public enum InvoiceState {
    ISSUED,
    SENT,
    PAID,
    CANCELLED;

    static InvoiceState of(InvoiceKind kind, PaymentStatus payment, Instant sentAt, Instant cancelledAt) {
        if (cancelledAt != null) {
            return CANCELLED;
        }
        if (kind == InvoiceKind.INVOICE && isPaid(payment)) {
            return PAID;
        }
        return sentAt == null ? ISSUED : SENT;
    }

    /** An order that was paid stays so on its invoice; what went back stands on a credit note. */
    private static boolean isPaid(PaymentStatus payment) {
        return switch (payment) {
            case PAID, PARTIALLY_REFUNDED, REFUNDED -> true;
            default -> false;
        };
    }
}
