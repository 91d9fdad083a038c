package dev.comptoir.inventory.stockmethod.domain;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockMethod;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The change of a product from one method of stock to the other.
 *
 * @param deltas units that go from one SKU to another
 */
public record MethodChange(StockMethod from, StockMethod to, SequencedMap<String, Integer> deltas) {

    /**
     * @param rows the SKUs of the product, each with its own counters
     * @param levels what each SKU shall have; empty for what each brought in
     */
    public static MethodChange of(
            StockMethod from, StockMethod to, Collection<StockItem> rows, Map<String, Integer> levels) {
        StockSplit split = new StockSplit(rows);
        boolean isSplit = from == StockMethod.PRODUCT && to == StockMethod.VARIANT;
        if (!isSplit && !levels.isEmpty()) {
            throw StockMethodProblem.levelsUnexpected();
        }
        if (from == StockMethod.VARIANT && to == StockMethod.PRODUCT) {
            refuseLocated(rows);
        }
        if (!isSplit) {
            return new MethodChange(from, to, new TreeMap<>());
        }
        return new MethodChange(from, to, levels.isEmpty() ? split.asBrought() : split.into(levels));
    }

    private static void refuseLocated(Collection<StockItem> rows) {
        rows.stream().filter(StockItem::isLocated).findFirst().ifPresent(item -> {
            throw StockMethodProblem.atLocations(item);
        });
    }

    public boolean isNone() {
        return from == to;
    }

    /** A SKU as it stands after the change. */
    public StockItem after(StockItem row, Collection<StockItem> rows) {
        return to == StockMethod.VARIANT || !row.isTracked()
                ? row.with(row.onHand() + deltas.getOrDefault(row.sku(), 0), row.reserved())
                : row.with(
                        rows.stream()
                                .filter(StockItem::isTracked)
                                .mapToInt(StockItem::onHand)
                                .sum(),
                        rows.stream()
                                .filter(StockItem::isTracked)
                                .mapToInt(StockItem::reserved)
                                .sum());
    }
}
