package dev.comptoir.orders.order.domain;

/** What is true of an order beside its three statuses, as far as its moves depend on it. */
public enum OrderFact {
    /** It is held; nothing leaves the house. */
    ON_HOLD,
    /** Nothing of it travels in a parcel. */
    DIGITAL,
    /** Money is still to be paid. */
    DUE,
    /** Money was paid and has not gone back. */
    MONEY_KEPT,
    /** A payment is disputed. */
    DISPUTED,
    /** The provider could not charge what the buyer tried to pay with, and no money has come since. */
    PAYMENT_FAILED,
    /** It has a status of the merchant's own. */
    CUSTOM_STATUS,
    /** It was marked as processed. */
    PROCESSED,
    /** It is in the archive. */
    ARCHIVED,
    /** It was deleted and is kept for its records only. */
    DELETED,
    /** It has an invoice or a credit note. */
    DOCUMENTED
}
