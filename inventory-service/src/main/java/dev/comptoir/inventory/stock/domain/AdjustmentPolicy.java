package dev.comptoir.inventory.stock.domain;

import dev.comptoir.inventory.location.domain.MainLocation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Decides whether a person may change a level by so much. */
public final class AdjustmentPolicy {

    public static final int MOST_ON_HAND = 1_000_000_000;

    private AdjustmentPolicy() {}

    /**
     * Refuses what leaves less than is reserved (unless backorders are taken), or more than can be counted.
     *
     * @param locationId where; null for the main location
     */
    public static Movement adjust(StockItem item, int delta, UUID locationId) {
        checkLocation(item, locationId);
        LocationLevel there = item.at(MainLocation.or(locationId));
        long level = (long) item.onHand() + delta;
        boolean isTooLow = delta < 0 && (level - item.reserved() < 0 || there.onHand() + delta - there.reserved() < 0);
        if (isTooLow && !item.allowsBackorder() || level < -MOST_ON_HAND) {
            throw StockProblem.stockBelowZero(item, there, delta);
        }
        if (level > MOST_ON_HAND) {
            throw StockProblem.stockTooHigh(item, delta);
        }
        return Movement.of(item.sku(), delta, locationId);
    }

    /** Refuses another location than the main one for a SKU that is sold from the one stock of its product. */
    public static void checkLocation(StockItem item, UUID locationId) {
        if (item.isShared() && !MainLocation.isMeant(locationId)) {
            throw StockProblem.sharedStockElsewhere(item);
        }
    }

    /** Refuses a change of several SKUs that share one stock: which of them it is for would be a guess. */
    public static void checkSharedOnce(Collection<StockItem> items) {
        Map<UUID, String> first = new HashMap<>();
        for (StockItem item : items) {
            String other = item.isShared() ? first.putIfAbsent(item.productId(), item.sku()) : null;
            if (other != null) {
                throw StockProblem.stockShared(other, item.sku());
            }
        }
    }
}
