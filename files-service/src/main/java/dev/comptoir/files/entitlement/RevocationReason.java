package dev.comptoir.files.entitlement;

/** Why a buyer may not download any more; only ORDER_UNPAID is undone by a new payment. */
public enum RevocationReason {
    ORDER_UNPAID,
    ORDER_CANCELLED,
    ORDER_REFUNDED,
    MERCHANT
}
