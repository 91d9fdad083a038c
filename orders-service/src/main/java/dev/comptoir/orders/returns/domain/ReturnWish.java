package dev.comptoir.orders.returns.domain;

/** What is wanted for the goods. */
public enum ReturnWish {
    REFUND,
    EXCHANGE
}
