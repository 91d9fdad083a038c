package dev.comptoir.inventory.stock.domain;

import dev.comptoir.inventory.location.domain.MainLocation;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One change of a SKU's level that is to be posted.
 *
 * @param delta change of what is on hand
 * @param reservedDelta change of what is reserved for checkouts, in the same step: none, or the same
 * @param at the change of what is on hand by location; empty when all of it is at the main location
 */
public record Movement(String sku, int delta, int reservedDelta, SequencedMap<UUID, Integer> at) {

    public Movement {
        at = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(at));
    }

    /** Units that no reservation holds, at the main location. */
    public static Movement of(String sku, int delta) {
        return new Movement(sku, delta, 0, new LinkedHashMap<>());
    }

    /** Units that no reservation holds, at a location. */
    public static Movement of(String sku, int delta, UUID locationId) {
        return MainLocation.isMeant(locationId) ? of(sku, delta) : back(sku, delta, single(locationId, delta));
    }

    /** Units come back to where they were taken from; empty for the main location. */
    public static Movement back(String sku, int quantity, SequencedMap<UUID, Integer> from) {
        return new Movement(sku, quantity, 0, from);
    }

    /** Reserved units are sold from where they were reserved; empty for the main location. */
    public static Movement sold(String sku, int quantity, SequencedMap<UUID, Integer> from) {
        LinkedHashMap<UUID, Integer> at = new LinkedHashMap<>(from);
        at.replaceAll((_, units) -> -units);
        return new Movement(sku, -quantity, -quantity, at);
    }

    /** Units go from one location to another. */
    public static Movement moved(String sku, int quantity, UUID from, UUID to) {
        LinkedHashMap<UUID, Integer> at = single(from, -quantity);
        at.put(to, quantity);
        return new Movement(sku, 0, 0, at);
    }

    /** One movement a SKU, of all that are for it. */
    public static List<Movement> bySku(Collection<Movement> movements) {
        TreeMap<String, Movement> bySku = new TreeMap<>();
        movements.forEach(each -> bySku.merge(each.sku, each, Movement::plus));
        return List.copyOf(bySku.values());
    }

    public boolean isLocated() {
        return !at.isEmpty();
    }

    /** What it changes at each location. */
    public SequencedMap<UUID, Integer> byLocation() {
        return isLocated() ? at : single(MainLocation.ID, delta);
    }

    private Movement plus(Movement more) {
        if (!isLocated() && !more.isLocated()) {
            return new Movement(sku, delta + more.delta, reservedDelta + more.reservedDelta, at);
        }
        LinkedHashMap<UUID, Integer> sum = new LinkedHashMap<>(byLocation());
        more.byLocation().forEach((locationId, units) -> sum.merge(locationId, units, Integer::sum));
        return new Movement(sku, delta + more.delta, reservedDelta + more.reservedDelta, sum);
    }

    private static LinkedHashMap<UUID, Integer> single(UUID locationId, int units) {
        LinkedHashMap<UUID, Integer> single = new LinkedHashMap<>();
        single.put(locationId, units);
        return single;
    }
}
