package dev.comptoir.orders.vat.domain;

/** What was sold, as VAT tells it apart. */
public enum VatCategory {
    /** Things, and the fee for bringing them. */
    GOODS,
    /** Downloads. */
    SERVICES
}
