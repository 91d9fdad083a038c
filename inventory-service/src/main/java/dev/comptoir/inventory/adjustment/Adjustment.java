package dev.comptoir.inventory.adjustment;

import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.kernel.DomainException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * A correction by a person.
 *
 * @param deltas units to add or take, by SKU
 * @param locationId where; null for the main location
 * @param unknown the refusal when the catalogue lacks some of the SKUs
 */
record Adjustment(
        Map<String, Integer> deltas,
        UUID locationId,
        String reason,
        String actor,
        Function<List<String>, DomainException> unknown) {

    static Adjustment one(String sku, AdjustStockRequest request, String actor) {
        return new Adjustment(
                Map.of(sku, request.delta()),
                request.locationId(),
                request.reason(),
                actor,
                _ -> StockProblem.itemNotFound(sku));
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
            throw StockProblem.duplicateSkus(repeated);
        }
        return new Adjustment(deltas, request.locationId(), request.reason(), actor, StockProblem::unknownSkus);
    }
}
