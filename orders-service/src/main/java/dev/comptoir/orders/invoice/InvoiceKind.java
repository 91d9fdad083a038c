package dev.comptoir.orders.invoice;

/** The documents of the series of invoices. */
public enum InvoiceKind {
    INVOICE,
    CANCELLATION
}
