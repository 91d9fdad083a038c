package dev.comptoir.catalog.productimport.domain;

/** The product files that can be imported. */
public enum FileFormat {
    SHOPIFY,
    WOOCOMMERCE
}
