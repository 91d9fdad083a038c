package dev.comptoir.orders.invoicing;

/** When an order gets its invoice by itself. */
public enum InvoicingMode {
    /** Right after it was placed. */
    ON_ORDER,
    /** Once it is wholly paid. */
    ON_PAYMENT,
    /** Never; somebody issues it. */
    MANUAL
}
