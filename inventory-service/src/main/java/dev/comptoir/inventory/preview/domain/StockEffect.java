package dev.comptoir.inventory.preview.domain;

import dev.comptoir.inventory.stock.domain.StockItem;

/** What taking units of a SKU does to its stock, from what is harmless to what a merchant should think about. */
public enum StockEffect {
    /** Its stock is not counted. */
    UNTRACKED,
    /** Enough is left. */
    IN_STOCK,
    /** What is left is at or below the low-stock threshold. */
    LOW,
    /** It takes the last unit. */
    OUT_OF_STOCK,
    /** It takes more than there is, which the SKU allows. */
    BACKORDER,
    /** It takes more than there is. */
    OVERSELL,
    /** There is no such SKU. */
    UNKNOWN;

    public static StockEffect of(StockItem item, int quantity) {
        if (!item.isTracked()) {
            return UNTRACKED;
        }
        int left = item.available() - quantity;
        if (left < 0) {
            return item.covers(quantity) ? BACKORDER : OVERSELL;
        }
        if (left == 0) {
            return OUT_OF_STOCK;
        }
        Integer threshold = item.lowStockThreshold();
        return threshold != null && left <= threshold ? LOW : IN_STOCK;
    }

    /** Whether units can be taken without a word from the merchant. */
    public boolean isSellable() {
        return this != OVERSELL && this != UNKNOWN;
    }
}
