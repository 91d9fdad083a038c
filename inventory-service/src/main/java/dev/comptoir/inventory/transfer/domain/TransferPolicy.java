package dev.comptoir.inventory.transfer.domain;

import dev.comptoir.inventory.stock.domain.AdjustmentPolicy;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockProblem;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Decides which units may leave a location: all lines or none, and none that a checkout was promised. */
public final class TransferPolicy {

    private TransferPolicy() {}

    /** Refuses a way that leads nowhere. */
    public static void checkWay(UUID from, UUID to) {
        if (from.equals(to)) {
            throw TransferProblem.sameLocation();
        }
    }

    /**
     * @param items the SKUs, with what there is at each location
     */
    public static List<Movement> movements(
            SequencedMap<String, Integer> units, Map<String, StockItem> items, UUID from, UUID to) {
        List<String> unknown =
                units.keySet().stream().filter(sku -> !items.containsKey(sku)).toList();
        if (!unknown.isEmpty()) {
            throw StockProblem.unknownSkus(unknown);
        }
        items.values().forEach(item -> {
            AdjustmentPolicy.checkLocation(item, from);
            AdjustmentPolicy.checkLocation(item, to);
        });
        List<ShortTransfer> tooFew = units.entrySet().stream()
                .map(each -> new ShortTransfer(
                        each.getKey(),
                        each.getValue(),
                        items.get(each.getKey()).at(from).free()))
                .filter(line -> line.available() < line.requested())
                .toList();
        if (!tooFew.isEmpty()) {
            throw TransferProblem.tooFew(tooFew);
        }
        return units.entrySet().stream()
                .map(each -> Movement.moved(each.getKey(), each.getValue(), from, to))
                .toList();
    }
}
