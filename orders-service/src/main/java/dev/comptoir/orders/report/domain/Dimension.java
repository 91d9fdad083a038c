package dev.comptoir.orders.report.domain;

/** What sums are kept by; the key says of which. */
public enum Dimension {
    /** All orders of the day; no key. */
    DAY,
    /** Country and tax rate of the lines, as {@code FR|2000}. */
    PLACE,
    /** Id of the product, else {@code sku:} and its SKU. */
    PRODUCT,
    /** Path of the product's main category when the order was first counted; empty for none. */
    CATEGORY,
    PAYMENT_METHOD,
    CAMPAIGN,
    /** The customer's e-mail address. */
    CUSTOMER
}
