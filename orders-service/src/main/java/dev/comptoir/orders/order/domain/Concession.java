package dev.comptoir.orders.order.domain;

/** What of a refund comes off the price, and so is not due again. */
public enum Concession {
    /** Of units or of the fee, what they cost: what was paid beyond the price stays owed. */
    GOODS,
    /** Of a sum, what is more than was paid beyond the price: that goes back first. */
    SUM,
    /** Of all the money that is left, nothing: the order can be paid again another way. */
    NONE
}
