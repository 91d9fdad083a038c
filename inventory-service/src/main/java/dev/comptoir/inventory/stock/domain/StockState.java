package dev.comptoir.inventory.stock.domain;

/** What a shop shows beside a product: green, orange, red, or nothing. */
public enum StockState {
    IN_STOCK,
    /** Available units are at or below the low-stock threshold of the SKU. */
    LOW,
    OUT_OF_STOCK,
    /** Stock of this SKU is not counted; it can always be ordered. */
    UNTRACKED
}
