package dev.comptoir.inventory.adjustment;

import dev.comptoir.inventory.stock.domain.StockProblem;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a person wants corrected: units per SKU, why, and who says so. */
record Adjustment(Map<String, Integer> deltas, String reason, String actor) {

    static Adjustment one(String sku, AdjustStockRequest request, String actor) {
        return new Adjustment(Map.of(sku, request.delta()), request.reason(), actor);
    }

    static Adjustment many(AdjustStocksRequest request, String actor) {
        Map<String, Integer> deltas = new TreeMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (AdjustStocksRequest.Line line : request.lines()) {
            if (deltas.put(line.sku(), line.delta()) != null) {
                repeated.add(line.sku());
            }
        }
        if (!repeated.isEmpty()) {
            throw new StockProblem.DuplicateSku(repeated);
        }
        return new Adjustment(deltas, request.reason(), actor);
    }
}
