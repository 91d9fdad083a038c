package dev.comptoir.inventory.reservation.domain;

import dev.comptoir.inventory.stock.domain.LocationLevel;
import dev.comptoir.inventory.stock.domain.Place;
import dev.comptoir.inventory.stock.domain.StockItem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes units from the locations of a SKU in the order of their priority, from the next where one has not enough; what is
 * beyond all there is, the first one owes.
 */
final class LocatedUnits {

    private final TreeMap<Place, Integer> changes;

    LocatedUnits() {
        this(new TreeMap<>());
    }

    private LocatedUnits(TreeMap<Place, Integer> changes) {
        this.changes = changes;
    }

    LocatedUnits copy() {
        return new LocatedUnits(new TreeMap<>(changes));
    }

    TakenFrom take(StockItem item, int units) {
        if (units == 0 || item.places().isEmpty()) {
            return TakenFrom.MAIN;
        }
        LinkedHashMap<UUID, Integer> from = new LinkedHashMap<>();
        int left = units;
        for (LocationLevel level : item.places()) {
            int some = Math.min(left, free(item.sku(), level));
            if (some > 0) {
                from.put(level.locationId(), some);
                left -= some;
            }
        }
        if (left > 0) {
            UUID first = item.places().getFirst().locationId();
            from.putFirst(first, from.getOrDefault(first, 0) + left);
        }
        from.forEach((location, some) -> changes.merge(new Place(item.sku(), location), some, Integer::sum));
        return new TakenFrom(from);
    }

    /** Units of a line are free again where they were. */
    void release(StockItem item, ReservationLine line) {
        if (item != null && item.isLocated()) {
            line.from()
                    .byLocation(line.outstanding())
                    .forEach((location, units) -> changes.merge(new Place(line.sku(), location), -units, Integer::sum));
        }
    }

    /** How many more units are reserved at each location. */
    SequencedMap<Place, Integer> changes() {
        return Collections.unmodifiableSequencedMap(changes);
    }

    private int free(String sku, LocationLevel level) {
        int reserving = changes.getOrDefault(new Place(sku, level.locationId()), 0);
        return Math.max(0, level.onHand() - level.reserved() - reserving);
    }
}
