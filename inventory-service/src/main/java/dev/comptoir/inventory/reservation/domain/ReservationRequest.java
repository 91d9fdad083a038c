package dev.comptoir.inventory.reservation.domain;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The stock that one order asks for: units per SKU, each SKU once, sorted. */
public record ReservationRequest(UUID orderId, SequencedMap<String, Integer> units) {

    /** Sums lines of the same SKU. */
    public static <L> ReservationRequest of(
            UUID orderId, Iterable<L> lines, Function<L, String> sku, ToIntFunction<L> quantity) {
        TreeMap<String, Integer> units = new TreeMap<>();
        lines.forEach(line -> units.merge(sku.apply(line), quantity.applyAsInt(line), Math::addExact));
        return new ReservationRequest(orderId, Collections.unmodifiableSequencedMap(units));
    }
}
