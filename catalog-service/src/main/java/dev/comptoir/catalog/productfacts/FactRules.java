package dev.comptoir.catalog.productfacts;

/** The shapes of facts in requests. */
public final class FactRules {

    /** BCP 47, short: a language with or without a region. */
    public static final String LANGUAGE = "^[a-z]{2,3}(-[A-Z]{2})?$";

    public static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public static final String SLUG_MESSAGE =
            "must be small letters a to z and digits with single hyphens between them";
    public static final String KEY = "^[A-Za-z0-9_.:-]{1,64}$";
    public static final String HS_CODE = "^[0-9]{6}([0-9]{2}([0-9]{2})?)?$";
    public static final String HS_CODE_MESSAGE = "must be 6, 8 or 10 digits";
    public static final String COUNTRY = "^[A-Z]{2}$";
    public static final int TAG = 255;
    public static final int CATEGORY = 500;

    private FactRules() {}
}
