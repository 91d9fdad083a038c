package dev.comptoir.carts.cart;

/** The bounds of what a storefront may write into a cart beside those all programs share. */
final class CartFieldRules {

    /** One line of text: no control characters. */
    static final String LINE = "^[^\\p{Cc}]*$";
    /** Text with line breaks and tabs, but no other control characters. */
    static final String TEXT = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*$";

    /** A web address without blanks. */
    static final String WEB_ADDRESS = "^https?://[^\\s\"<>\\p{Cc}]+$";

    static final String COUNTRY = "^[A-Z]{2}$";
    static final String CURRENCY = "^[A-Z]{3}$";

    private CartFieldRules() {}
}
