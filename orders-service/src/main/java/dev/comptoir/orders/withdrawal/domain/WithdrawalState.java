package dev.comptoir.orders.withdrawal.domain;

/** What became of a withdrawal. */
public enum WithdrawalState {
    PENDING,
    ACCEPTED,
    REFUSED
}
