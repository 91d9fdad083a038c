package dev.comptoir.inventory.adjustment;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.AdjustmentPolicy;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Levels that are to be set, by SKU.
 *
 * @param locationId where; null for the main location
 */
record LevelTargets(Map<String, SetLevelsRequest.Line> lines, UUID locationId) {

    static LevelTargets of(SetLevelsRequest request) {
        Map<String, SetLevelsRequest.Line> lines = new TreeMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (SetLevelsRequest.Line line : request.lines()) {
            if (lines.put(line.sku(), line) != null) {
                repeated.add(line.sku());
            }
        }
        if (!repeated.isEmpty()) {
            throw StockProblem.duplicateSkus(repeated);
        }
        return new LevelTargets(lines, request.locationId());
    }

    /** What makes the levels of the locked items those; refused when one is not what was expected. */
    List<Movement> movements(Map<String, StockItem> items) {
        refuseUnknown(items);
        refuseChanged(items);
        AdjustmentPolicy.checkSharedOnce(items.values());
        return lines.values().stream()
                .filter(line -> line.onHand() != onHand(items.get(line.sku())))
                .map(line -> AdjustmentPolicy.adjust(
                        items.get(line.sku()), line.onHand() - onHand(items.get(line.sku())), locationId))
                .toList();
    }

    private void refuseUnknown(Map<String, StockItem> items) {
        List<String> unknown =
                lines.keySet().stream().filter(sku -> !items.containsKey(sku)).toList();
        if (!unknown.isEmpty()) {
            throw StockProblem.unknownSkus(unknown);
        }
    }

    private void refuseChanged(Map<String, StockItem> items) {
        Map<String, Integer> others = lines.values().stream()
                .map(line -> items.get(line.sku()))
                .filter(item -> onHand(item) != lines.get(item.sku()).expectedOnHand())
                .collect(toMap(StockItem::sku, this::onHand, (first, _) -> first, TreeMap::new));
        if (!others.isEmpty()) {
            throw StockProblem.levelsChanged(others);
        }
    }

    private int onHand(StockItem item) {
        return item.at(MainLocation.or(locationId)).onHand();
    }
}
