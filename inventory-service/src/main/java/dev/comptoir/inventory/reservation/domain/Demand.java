package dev.comptoir.inventory.reservation.domain;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What one order wants: units per SKU, each SKU once, sorted. */
public record Demand(UUID orderId, SequencedMap<String, Integer> units) {

    /** Sums lines of the same SKU. */
    public static <L> Demand of(UUID orderId, Iterable<L> lines, Function<L, String> sku, ToIntFunction<L> quantity) {
        TreeMap<String, Integer> units = new TreeMap<>();
        lines.forEach(line -> units.merge(sku.apply(line), quantity.applyAsInt(line), Math::addExact));
        return new Demand(orderId, Collections.unmodifiableSequencedMap(units));
    }
}
