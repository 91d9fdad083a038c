package dev.comptoir.orders.paymentsession.domain;

/** How far an attempt to pay is. */
public enum SessionState {
    /** The provider is being asked for the first time. */
    CREATING,
    /** The provider was asked and has not answered; it is asked again. */
    UNKNOWN,
    /** The buyer can pay. */
    OPEN,
    /** The money has come. */
    SUCCEEDED,
    /** Nobody can pay it any more. */
    CANCELLED,
    /** The provider refused to make it. */
    FAILED
}
