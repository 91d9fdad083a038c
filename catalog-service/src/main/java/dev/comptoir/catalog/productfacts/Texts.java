package dev.comptoir.catalog.productfacts;

/** The shapes that texts of a product have, in requests and in product files alike. */
public final class Texts {

    private static final String CONTROLS = "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069";
    // What copy and paste brings along unseen; the first ones no language is written with.
    private static final String EMPTY = "\\u200B\\u2060\\uFEFF";
    private static final String INVISIBLE = EMPTY + "\\u00AD\\u200C-\\u200F";
    private static final String BLANKS = EMPTY + "\\u0020\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000";

    /** No line break, other control character or mark that turns the direction of what follows, no blank at either end. */
    public static final String ONE_LINE =
            "^[^" + CONTROLS + BLANKS + "]([^" + CONTROLS + "]*[^" + CONTROLS + BLANKS + "])?$";

    public static final String ONE_LINE_MESSAGE =
            "must be one line of text without control characters, or blanks or invisible characters at its ends";

    /** The same without a character nobody sees: of two that look alike, one is refused. */
    public static final String SKU_PATTERN = "^[^" + CONTROLS + INVISIBLE + BLANKS + "]([^" + CONTROLS + INVISIBLE
            + "]*[^" + CONTROLS + INVISIBLE + BLANKS + "])?$";

    public static final String SKU_MESSAGE =
            "must be one line of text without control or invisible characters, or blanks at its ends";

    /** An absolute web address. */
    public static final String WEB_ADDRESS = "^https?://[^\\s\"<>\\u0000-\\u001F\\u007F-\\u009F]+$";

    public static final String WEB_ADDRESS_MESSAGE = "must be an address that starts with http:// or https://";

    public static final int SKU = 64;
    public static final int EXTERNAL_ID = 255;
    public static final int NAME = 255;
    public static final int DESCRIPTION = 100_000;
    public static final int ADDRESS = 2048;

    private Texts() {}
}
