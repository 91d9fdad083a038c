package dev.comptoir.orders.refund.domain;

/** Who sends the money of a refund. */
public enum Settlement {
    /** The merchant, at the bank or by hand; it is recorded here. */
    MANUAL,
    /** The payment provider, back the way it came. */
    PROVIDER,
    /** One part of it the provider, another the merchant. */
    MIXED
}
