package dev.comptoir.catalog.productimport.domain;

/** The product files that can be imported. */
public enum FileFormat {
    SHOPIFY(false),
    WOOCOMMERCE(true);

    private final boolean saysSales;

    FileFormat(boolean saysSales) {
        this.saysSales = saysSales;
    }

    /** Whether no sale in the file means that there is none. */
    boolean saysSales() {
        return saysSales;
    }
}
