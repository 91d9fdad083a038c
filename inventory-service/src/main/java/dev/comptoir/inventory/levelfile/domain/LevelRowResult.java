package dev.comptoir.inventory.levelfile.domain;

/**
 * What became of one row.
 *
 * @param before units on hand; null when the row is refused, like onHand
 * @param code why it is refused; null otherwise, like reason
 */
public record LevelRowResult(
        int row, String sku, Result result, Integer before, Integer onHand, String code, String reason) {

    private static final int LONGEST_SKU = 100;

    /** How it ended. */
    public enum Result {
        /** The level was set, or would be. */
        SET,
        /** The level is as the row says already. */
        UNCHANGED,
        /** The row cannot be taken over. */
        REFUSED
    }

    static LevelRowResult refused(LevelRow row, String code, String reason) {
        String sku = row.sku().substring(0, Math.min(row.sku().length(), LONGEST_SKU));
        return new LevelRowResult(row.number(), sku, Result.REFUSED, null, null, code, reason);
    }
}
