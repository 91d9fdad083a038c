package dev.comptoir.orders.invoice.domain;

/** What a document does to what the customer owes. */
public enum DocumentKind {
    INVOICE,
    /** Undoes an invoice, in amounts below zero; numbered like one. */
    CANCELLATION,
    /** Takes something off an invoice. */
    CREDIT_NOTE
}
