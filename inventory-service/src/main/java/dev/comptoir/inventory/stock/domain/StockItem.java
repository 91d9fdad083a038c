package dev.comptoir.inventory.stock.domain;

import java.util.UUID;

/**
 * The levels of one SKU.
 *
 * @param onHand units in stock; below zero only when backorders or a merchant sold more
 * @param reserved units of those reserved for running checkouts
 * @param lowStockThreshold at or below this many available units the SKU counts as low; null when never
 * @param version rises with every change but one: a checkout that reserves and leaves the mark as it is
 * @param productId the product whose variant has this SKU
 * @param safetyStock units that are kept back from sale as long as they are there
 * @param isShared whether the levels are those of the one stock its product has for all variants
 */
public record StockItem(
        String sku,
        int onHand,
        int reserved,
        boolean isTracked,
        boolean allowsBackorder,
        Integer lowStockThreshold,
        long version,
        UUID productId,
        int safetyStock,
        boolean isShared) {

    /** The most units of one SKU that may be reserved for checkouts at a time. */
    public static final int MOST_RESERVED = 1_000_000_000;

    /** Below zero when more was promised than there is. */
    public int available() {
        return availableWith(onHand, reserved);
    }

    /** What is available of this SKU with other levels. */
    public int availableWith(int otherOnHand, int otherReserved) {
        int left = otherOnHand - otherReserved;
        return left <= 0 ? left : Math.max(0, left - safetyStock);
    }

    /** The same SKU with so many more units reserved. */
    public StockItem reserving(int more) {
        return with(onHand, reserved + more);
    }

    /** The same SKU with other levels. */
    public StockItem with(int otherOnHand, int otherReserved) {
        return new StockItem(
                sku,
                otherOnHand,
                otherReserved,
                isTracked,
                allowsBackorder,
                lowStockThreshold,
                version,
                productId,
                safetyStock,
                isShared);
    }

    /** The same SKU as it is published under another version. */
    public StockItem as(long otherVersion) {
        return new StockItem(
                sku,
                onHand,
                reserved,
                isTracked,
                allowsBackorder,
                lowStockThreshold,
                otherVersion,
                productId,
                safetyStock,
                isShared);
    }

    /** Whether units of this SKU are units of that one, too. */
    public boolean sharesWith(StockItem other) {
        return sku.equals(other.sku) || isShared && other.isShared && productId.equals(other.productId);
    }

    /** How many more units an order may take: what is available, or nearly any number with backorders. */
    public int orderable() {
        return allowsBackorder ? MOST_RESERVED - reserved + Math.min(0, onHand) : available();
    }

    /** Whether an order for so many units gets all of them. */
    public boolean covers(int quantity) {
        return !isTracked || quantity <= orderable();
    }

    public StockState state() {
        return isTracked ? stateOf(available()) : StockState.UNTRACKED;
    }

    /** Whether the mark is another one than with so many units available, or more is now promised than there is. */
    public boolean hasCrossed(int availableBefore) {
        boolean isOtherState = stateOf(availableBefore) != stateOf(available());
        return isTracked && (isOtherState || availableBefore < 0 != available() < 0);
    }

    /** The mark of a counted SKU with so many units available. */
    public StockState stateOf(int available) {
        if (available <= 0) {
            return StockState.OUT_OF_STOCK;
        }
        return lowStockThreshold != null && available <= lowStockThreshold ? StockState.LOW : StockState.IN_STOCK;
    }
}
