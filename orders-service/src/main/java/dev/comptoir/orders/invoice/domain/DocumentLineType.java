package dev.comptoir.orders.invoice.domain;

/** What a line of a document is about. */
public enum DocumentLineType {
    PRODUCT,
    SHIPPING,
    /** A sum that belongs to no product. */
    AMOUNT
}
