package dev.comptoir.inventory.levelfile.domain;

import dev.comptoir.inventory.levelfile.domain.LevelRowResult.Result;
import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.AdjustmentPolicy;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.kernel.DomainException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides row by row what a file may set; a bad row spoils no other. */
public final class LevelPolicy {

    private LevelPolicy() {}

    /**
     * What rows come to.
     *
     * @param movements one for each SKU of which a row is SET
     */
    public record Decided(List<LevelRowResult> results, List<Movement> movements) {}

    /**
     * @param locations those of the rows that are there
     * @param seen SKUs of the rows before, each with its location; gets those of these rows
     */
    public static Decided decide(
            List<LevelRow> rows, Map<String, StockItem> items, Set<UUID> locations, SeenRows seen) {
        Map<String, StockItem> current = new HashMap<>(items);
        List<LevelRowResult> results = new ArrayList<>();
        List<Movement> movements = new ArrayList<>();
        for (LevelRow row : rows) {
            boolean isPlaced = !row.isMisplaced()
                    && (MainLocation.isMeant(row.locationId()) || locations.contains(row.locationId()));
            results.add(
                    isPlaced
                            ? decide(row, current, seen, movements)
                            : LevelRowResult.refused(row, "unknown-location", "The store has no such location."));
        }
        return new Decided(results, Movement.bySku(movements));
    }

    private static LevelRowResult decide(
            LevelRow row, Map<String, StockItem> items, SeenRows seen, List<Movement> movements) {
        StockItem item = items.get(row.sku());
        if (item == null) {
            return LevelRowResult.refused(row, "unknown-sku", "The catalogue has no variant with this SKU.");
        }
        if (!seen.add(row.sku() + "\t" + MainLocation.or(row.locationId()))) {
            return LevelRowResult.refused(row, "duplicate-sku", "The SKU stands on a row before.");
        }
        if (!isLevel(row.onHand()) || !row.expected().isEmpty() && !isLevel(row.expected())) {
            return LevelRowResult.refused(row, "not-a-number", "A level is a whole number of at most 1,000,000,000.");
        }
        int onHand = Integer.parseInt(row.onHand());
        if (item.isShared() && seen.contains(stock(item))) {
            return seen.contains(stock(item) + onHand)
                    ? unchanged(row, onHand)
                    : LevelRowResult.refused(
                            row, "stock-shared", "A row before has set the stock that this SKU shares.");
        }
        int there = item.at(MainLocation.or(row.locationId())).onHand();
        if (!row.expected().isEmpty() && Integer.parseInt(row.expected()) != there) {
            return LevelRowResult.refused(row, "levels-changed", "There are " + there + " now; count again.");
        }
        seen.addAll(item.isShared() ? List.of(stock(item), stock(item) + onHand) : List.of());
        return set(row, items, onHand, movements);
    }

    /** The stock of a whole product among the SKUs that were seen; no SKU has a tab in it. */
    private static String stock(StockItem item) {
        return item.productId() + "\t";
    }

    private static LevelRowResult unchanged(LevelRow row, int onHand) {
        return new LevelRowResult(row.number(), row.sku(), Result.UNCHANGED, onHand, onHand, null, null);
    }

    private static boolean isLevel(String text) {
        return text.matches("-?([0-9]{1,9}|10{9})");
    }

    private static LevelRowResult set(
            LevelRow row, Map<String, StockItem> items, int onHand, List<Movement> movements) {
        StockItem item = items.get(row.sku());
        UUID location = MainLocation.or(row.locationId());
        int before = item.at(location).onHand();
        if (onHand == before) {
            return unchanged(row, onHand);
        }
        if (onHand < 0) {
            return LevelRowResult.refused(row, "stock-below-zero", "Nobody counts less than nothing.");
        }
        try {
            movements.add(AdjustmentPolicy.adjust(item, onHand - before, location));
            items.put(row.sku(), item.plus(onHand - before, location));
            return new LevelRowResult(row.number(), row.sku(), Result.SET, before, onHand, null, null);
        } catch (DomainException refusal) {
            return LevelRowResult.refused(row, refusal.code(), refusal.getMessage());
        }
    }
}
