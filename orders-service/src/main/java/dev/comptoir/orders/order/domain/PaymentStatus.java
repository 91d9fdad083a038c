package dev.comptoir.orders.order.domain;

/** What the payments and refunds of an order add up to; always derived, never set. */
public enum PaymentStatus {
    AWAITING_PAYMENT,
    PARTIALLY_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED
}
