package dev.comptoir.inventory.levelfile.domain;

import dev.comptoir.inventory.levelfile.domain.LevelRowResult.Result;
import dev.comptoir.inventory.stock.domain.AdjustmentPolicy;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.kernel.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides row by row what a file may set; a bad row spoils no other. */
public final class LevelPolicy {

    private LevelPolicy() {}

    /**
     * What rows come to.
     *
     * @param movements one for each row that is SET
     */
    public record Decided(List<LevelRowResult> results, List<Movement> movements) {}

    /**
     * @param seen SKUs of the rows before; gets those of these rows
     */
    public static Decided decide(List<LevelRow> rows, Map<String, StockItem> items, Set<String> seen) {
        Decided decided = new Decided(new ArrayList<>(), new ArrayList<>());
        for (LevelRow row : rows) {
            decided.results.add(decide(row, items.get(row.sku()), seen, decided.movements));
        }
        return decided;
    }

    private static LevelRowResult decide(LevelRow row, StockItem item, Set<String> seen, List<Movement> movements) {
        if (item == null) {
            return LevelRowResult.refused(row, "unknown-sku", "The catalogue has no variant with this SKU.");
        }
        if (!seen.add(row.sku())) {
            return LevelRowResult.refused(row, "duplicate-sku", "The SKU stands on a row before.");
        }
        if (!isLevel(row.onHand()) || !row.expected().isEmpty() && !isLevel(row.expected())) {
            return LevelRowResult.refused(row, "not-a-number", "A level is a whole number of at most nine digits.");
        }
        int onHand = Integer.parseInt(row.onHand());
        if (item.isShared() && seen.contains(stock(item))) {
            return seen.contains(stock(item) + onHand)
                    ? unchanged(row, onHand)
                    : LevelRowResult.refused(
                            row, "stock-shared", "A row before has set the stock that this SKU shares.");
        }
        if (!row.expected().isEmpty() && Integer.parseInt(row.expected()) != item.onHand()) {
            return LevelRowResult.refused(row, "levels-changed", "There are " + item.onHand() + " now; count again.");
        }
        seen.addAll(item.isShared() ? List.of(stock(item), stock(item) + onHand) : List.of());
        return set(row, item, onHand, movements);
    }

    /** The stock of a whole product among the SKUs that were seen; no SKU has a tab in it. */
    private static String stock(StockItem item) {
        return item.productId() + "\t";
    }

    private static LevelRowResult unchanged(LevelRow row, int onHand) {
        return new LevelRowResult(row.number(), row.sku(), Result.UNCHANGED, onHand, onHand, null, null);
    }

    private static boolean isLevel(String text) {
        return text.matches("-?[0-9]{1,9}");
    }

    private static LevelRowResult set(LevelRow row, StockItem item, int onHand, List<Movement> movements) {
        if (onHand == item.onHand()) {
            return unchanged(row, onHand);
        }
        if (onHand < 0) {
            return LevelRowResult.refused(row, "stock-below-zero", "Nobody counts less than nothing.");
        }
        try {
            movements.add(AdjustmentPolicy.adjust(item, onHand - item.onHand()));
            return new LevelRowResult(row.number(), row.sku(), Result.SET, item.onHand(), onHand, null, null);
        } catch (DomainException refusal) {
            return LevelRowResult.refused(row, refusal.code(), refusal.getMessage());
        }
    }
}
