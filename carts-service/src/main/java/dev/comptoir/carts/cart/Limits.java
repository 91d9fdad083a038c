package dev.comptoir.carts.cart;

/** The bounds of what a storefront may write into a cart, in one place because several bodies share them. */
public final class Limits {

    /** One line of text: no control characters. */
    public static final String LINE = "[^\\p{Cntrl}]*";

    /** Text with line breaks and tabs, but no other control characters. */
    public static final String TEXT = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]*";

    public static final String COUNTRY = "[A-Z]{2}";
    public static final String CURRENCY = "[A-Z]{3}";
    public static final String LOCALE = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}";
    public static final String EMAIL =
            "[^\\s\\p{Cntrl}@<>\",;]{1,64}@[^\\s\\p{Cntrl}@<>\",;]+\\.[^\\s\\p{Cntrl}@<>\",;.]{2,}";

    private Limits() {}
}
