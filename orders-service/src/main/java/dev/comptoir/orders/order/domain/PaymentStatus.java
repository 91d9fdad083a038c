package dev.comptoir.orders.order.domain;

/** What the payments and refunds of an order add up to; always derived, never set. */
public enum PaymentStatus {
    AWAITING_PAYMENT,
    PARTIALLY_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED;

    static PaymentStatus of(long totalMinor, long paidMinor, long refundedMinor) {
        if (refundedMinor > 0) {
            return refundedMinor < paidMinor ? PARTIALLY_REFUNDED : REFUNDED;
        }
        if (paidMinor == 0) {
            return AWAITING_PAYMENT;
        }
        return paidMinor < totalMinor ? PARTIALLY_PAID : PAID;
    }
}
