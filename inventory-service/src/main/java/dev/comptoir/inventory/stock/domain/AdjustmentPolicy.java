package dev.comptoir.inventory.stock.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Decides whether a person may change a level by so much. */
public final class AdjustmentPolicy {

    public static final int MOST_ON_HAND = 1_000_000_000;

    private AdjustmentPolicy() {}

    /** Refuses what leaves less than is reserved (unless backorders are taken), or more than can be counted. */
    public static Movement adjust(StockItem item, int delta) {
        long level = (long) item.onHand() + delta;
        boolean isTooLow = delta < 0 && level - item.reserved() < 0;
        if (isTooLow && !item.allowsBackorder() || level < -MOST_ON_HAND) {
            throw StockProblem.stockBelowZero(item, delta);
        }
        if (level > MOST_ON_HAND) {
            throw StockProblem.stockTooHigh(item, delta);
        }
        return Movement.of(item.sku(), delta);
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
