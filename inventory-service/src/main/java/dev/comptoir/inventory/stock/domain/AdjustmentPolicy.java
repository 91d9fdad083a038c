package dev.comptoir.inventory.stock.domain;

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
}
