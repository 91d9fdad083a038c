package dev.comptoir.contracts.shared;

/** The bounds of texts that more than one program checks, so that all of them come to one verdict. */
public final class FieldRules {

    /**
     * An e-mail address: no blanks, control or invisible characters, no comment, quote or scheme before the @; a domain of
     * letters, digits and inner hyphens with a top level of two letters or more. Dots may stand anywhere before the @,
     * because old addresses of Japanese carriers have them at the end and in pairs.
     */
    public static final String EMAIL = "^[^\\p{Z}\\p{Cc}\\p{Cf}@<>\",;:\\\\()\\[\\]]{1,64}"
            + "@([\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,61}"
            + "[\\p{L}\\p{M}\\p{N}]$";

    public static final String EMAIL_MESSAGE = "must be an e-mail address such as jane@example.com";
    /** A language with what stands behind it, joined by - or _ as browsers and shop systems do. */
    public static final String LOCALE = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$";

    public static final String LOCALE_MESSAGE = "must be a BCP 47 tag such as fr or en-GB";
    /** As the EU writes it: the country, then letters and digits without blanks. */
    public static final String VAT_NUMBER = "^[A-Z]{2}[A-Za-z0-9+*]{2,13}$";

    public static final String VAT_NUMBER_MESSAGE = "must begin with the country, such as FR32123456789";
    /** A class of products for tax, as shop systems name theirs. */
    public static final String TAX_CLASS = "^[A-Za-z0-9][A-Za-z0-9_.-]{0,49}$";

    public static final String TAX_CLASS_MESSAGE = "must be a word such as REDUCED or reduced-rate, at most 50 signs";

    public static final int EMAIL_LENGTH = 254;
    public static final int NAME_LENGTH = 200;
    public static final int PHONE_LENGTH = 50;
    public static final int LOCALE_LENGTH = 35;
    public static final int LINE_LENGTH = 200;
    public static final int POSTAL_CODE_LENGTH = 20;
    public static final int CITY_LENGTH = 100;
    public static final int REGION_LENGTH = 100;
    public static final int SKU_LENGTH = 100;
    public static final int PRODUCT_NAME_LENGTH = 520;
    public static final int IMAGE_URL_LENGTH = 2048;
    public static final int REMARK_LENGTH = 2000;
    public static final int GIFT_MESSAGE_LENGTH = 500;
    public static final int UNITS_OF_LINE = 9999;
    public static final int LINES = 200;

    private FieldRules() {}
}
