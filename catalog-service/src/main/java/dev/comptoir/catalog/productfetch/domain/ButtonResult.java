package dev.comptoir.catalog.productfetch.domain;

/** What became of a button. */
public enum ButtonResult {
    /** There is a new product. */
    CREATED,
    /** The product was changed. */
    UPDATED,
    /** The product is as the button says already. */
    UNCHANGED,
    /** Another button of the page offers the very same. */
    REPEATED,
    /** The button cannot be taken over; the reason says why. */
    REFUSED
}
