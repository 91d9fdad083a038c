package dev.comptoir.orders.report.domain;

/** What sums are kept by; the key says of which. */
public enum Dimension {
    /** All orders of the day; no key. */
    DAY,
    /** Country and tax rate, as {@code FR|2000}. */
    PLACE,
    /** Id of the product, else {@code sku:} and its SKU. */
    PRODUCT,
    PAYMENT_METHOD,
    CAMPAIGN,
    /** The customer's e-mail address. */
    CUSTOMER
}
