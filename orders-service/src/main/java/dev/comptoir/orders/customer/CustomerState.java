package dev.comptoir.orders.customer;

/** Whether the store knows a customer by an account; who only ever checked out as a guest is unconfirmed. */
public enum CustomerState {
    CONFIRMED,
    UNCONFIRMED
}
