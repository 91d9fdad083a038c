package dev.comptoir.catalog.product;

/** The shapes that texts of a product have, in requests and in product files alike. */
public final class Texts {

    /** No line break or other control character, no blank at either end. */
    public static final String ONE_LINE = "[^\\p{Cntrl}\\p{Z}]([^\\p{Cntrl}\\p{Zl}\\p{Zp}]*[^\\p{Cntrl}\\p{Z}])?";

    public static final String ONE_LINE_MESSAGE =
            "must be one line of text without control characters or blanks at its ends";

    /** An absolute web address. */
    public static final String WEB_ADDRESS = "https?://[^\\s\"<>\\p{Cntrl}]+";

    public static final String WEB_ADDRESS_MESSAGE = "must be an address that starts with http:// or https://";

    public static final int SKU = 64;
    public static final int EXTERNAL_ID = 255;
    public static final int NAME = 255;
    public static final int DESCRIPTION = 20_000;
    public static final int ADDRESS = 2048;

    private Texts() {}
}
