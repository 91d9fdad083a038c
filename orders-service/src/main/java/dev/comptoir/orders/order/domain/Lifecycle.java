package dev.comptoir.orders.order.domain;

/** Where an order stands in its life; COMPLETED is paid and wholly shipped. */
public enum Lifecycle {
    PLACED,
    COMPLETED,
    CANCELLED;

    Lifecycle following(PaymentStatus payment, boolean isShipped) {
        boolean isPaid = payment == PaymentStatus.PAID || payment == PaymentStatus.PARTIALLY_REFUNDED;
        if (this == CANCELLED) {
            return CANCELLED;
        }
        return isPaid && isShipped ? COMPLETED : PLACED;
    }
}
