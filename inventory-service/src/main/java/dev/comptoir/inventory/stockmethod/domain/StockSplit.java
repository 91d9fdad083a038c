package dev.comptoir.inventory.stockmethod.domain;

import dev.comptoir.inventory.stock.domain.StockItem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Gives each variant of a product a stock of its own out of the one they had. What is reserved of a variant stays reserved
 * for it, so that checkouts that are running end as they would have.
 */
public final class StockSplit {

    private final Map<String, StockItem> items = new TreeMap<>();

    /**
     * @param rows the SKUs with what each has brought in and had taken from it; by itself that may be below zero
     */
    public StockSplit(Collection<StockItem> rows) {
        rows.stream().filter(StockItem::isTracked).forEach(item -> items.put(item.sku(), item));
        if (items.isEmpty()) {
            throw StockMethodProblem.nothingCounted();
        }
    }

    /** How many units each SKU gets or gives so that it has these; all there is must be given out, none twice. */
    public SequencedMap<String, Integer> into(Map<String, Integer> levels) {
        if (!levels.keySet().equals(items.keySet())) {
            throw StockMethodProblem.levelsIncomplete(items.keySet());
        }
        long given = levels.values().stream().mapToLong(Integer::longValue).sum();
        int onHand = items.values().stream().mapToInt(StockItem::onHand).sum();
        if (given != onHand) {
            throw StockMethodProblem.levelsDiffer(given, onHand);
        }
        items.values().stream()
                .filter(item -> !item.allowsBackorder() && levels.get(item.sku()) < item.reserved())
                .findFirst()
                .ifPresent(item -> {
                    throw StockMethodProblem.belowReserved(item, levels.get(item.sku()));
                });
        TreeMap<String, Integer> deltas = new TreeMap<>(levels);
        deltas.replaceAll((sku, level) -> level - items.get(sku).onHand());
        return moved(deltas);
    }

    /** Each SKU keeps what it brought in and was not taken from it; where that is below zero, those with most help out. */
    public SequencedMap<String, Integer> asBrought() {
        TreeMap<String, Integer> free = new TreeMap<>();
        items.forEach((sku, item) -> free.put(sku, item.onHand() - item.reserved()));
        TreeMap<String, Integer> deltas = new TreeMap<>();
        for (String sku : List.copyOf(free.keySet())) {
            fill(sku, free, deltas);
        }
        return moved(deltas);
    }

    private static void fill(String sku, Map<String, Integer> free, Map<String, Integer> deltas) {
        List<String> richest = free.keySet().stream()
                .sorted(Comparator.comparing((String other) -> -free.get(other)).thenComparing(other -> other))
                .toList();
        for (String giver : richest) {
            int units = Math.min(-free.get(sku), free.get(giver));
            if (units > 0) {
                free.merge(sku, units, Integer::sum);
                free.merge(giver, -units, Integer::sum);
                deltas.merge(sku, units, Integer::sum);
                deltas.merge(giver, -units, Integer::sum);
            }
        }
    }

    private static SequencedMap<String, Integer> moved(TreeMap<String, Integer> deltas) {
        deltas.values().removeIf(units -> units == 0);
        return deltas;
    }
}
