package dev.comptoir.inventory.stock.domain;

/** What the stock of a product is counted by. */
public enum StockMethod {
    /** One number for the product; every variant is sold from it. */
    PRODUCT,
    /** A number for each variant. */
    VARIANT
}
