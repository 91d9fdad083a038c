package dev.comptoir.orders.cancellation;

/** What happens to the money that was paid for an order that is cancelled. */
public enum PaidMoney {
    /** All of it goes back. */
    REFUND,
    /** It stays until it is refunded. */
    LEAVE
}
