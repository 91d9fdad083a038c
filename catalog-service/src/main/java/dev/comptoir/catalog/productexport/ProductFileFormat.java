package dev.comptoir.catalog.productexport;

/** What products are written as: our own rows, or the file of another shop system. */
public enum ProductFileFormat {
    SHOPIFY,
    WOOCOMMERCE,
    CSV,
    NDJSON;

    /** A column as WooCommerce names a field of its own plugins: the merchant's id of a product where it is not the SKU. */
    public static final String WOO_EXTERNAL_ID = "Meta: comptoir_external_id";
}
