package dev.comptoir.campaigns.discount.domain;

/** How the shopper gets the discount of a mail. */
public enum EntitlementMode {
    /** The link back to the cart puts it in. */
    AUTOMATIC,
    /** The mail shows a code to copy. */
    CODE
}
