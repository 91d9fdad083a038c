package dev.comptoir.inventory.stock.domain;

import dev.comptoir.inventory.location.domain.MainLocation;
import java.util.ArrayList;
import java.util.List;
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
 * @param isLocated whether it is or was at other locations than the main one
 * @param places what there is at each location in the order of taking; read only where a SKU that is located is locked
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
        boolean isShared,
        boolean isLocated,
        List<LocationLevel> places) {

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
                isShared,
                isLocated,
                places);
    }

    /** What there is of it at a location. */
    public LocationLevel at(UUID locationId) {
        return levels().stream()
                .filter(level -> level.locationId().equals(locationId))
                .findFirst()
                .orElse(new LocationLevel(locationId, 0, 0));
    }

    private List<LocationLevel> levels() {
        return isLocated ? places : List.of(new LocationLevel(MainLocation.ID, onHand, reserved));
    }

    /** The same SKU with so many more units at a location. */
    public StockItem plus(int delta, UUID locationId) {
        List<LocationLevel> levels = new ArrayList<>(levels());
        levels.remove(at(locationId));
        levels.add(at(locationId).plus(delta));
        boolean isElsewhere = isLocated || !MainLocation.isMeant(locationId);
        StockItem sum = with(onHand + delta, reserved);
        return isElsewhere ? sum.at(levels) : sum;
    }

    /** The same SKU with what there is at each location. */
    public StockItem at(List<LocationLevel> levels) {
        return new StockItem(
                sku,
                onHand,
                reserved,
                isTracked,
                allowsBackorder,
                lowStockThreshold,
                version,
                productId,
                safetyStock,
                isShared,
                true,
                levels);
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
                isShared,
                isLocated,
                places);
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
