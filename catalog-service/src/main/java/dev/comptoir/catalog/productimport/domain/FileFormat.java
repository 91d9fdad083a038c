package dev.comptoir.catalog.productimport.domain;

/** The product files that can be imported. */
public enum FileFormat {
    SHOPIFY(false, 2, true),
    WOOCOMMERCE(true, Integer.MAX_VALUE, false);

    private final boolean saysSales;
    private final int categories;
    private final boolean saysArchived;

    FileFormat(boolean saysSales, int categories, boolean saysArchived) {
        this.saysSales = saysSales;
        this.categories = categories;
        this.saysArchived = saysArchived;
    }

    /** Whether no sale in the file means that there is none. */
    boolean saysSales() {
        return saysSales;
    }

    /** How many categories of a product it has room for. */
    int categories() {
        return categories;
    }

    /** Whether a draft in the file is no archived product. */
    boolean saysArchived() {
        return saysArchived;
    }
}
