package dev.comptoir.inventory.reservation.domain;

import dev.comptoir.inventory.location.domain.MainLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Where units that are out were taken from, in the order of taking; what was taken last comes back first.
 *
 * @param units by location; empty when all are from the main location
 */
public record TakenFrom(SequencedMap<UUID, Integer> units) {

    public static final TakenFrom MAIN = new TakenFrom(new LinkedHashMap<>());

    public TakenFrom {
        boolean isMain = units.keySet().stream().allMatch(MainLocation::isMeant);
        units = Collections.unmodifiableSequencedMap(isMain ? new LinkedHashMap<>() : new LinkedHashMap<>(units));
    }

    public boolean isMain() {
        return units.isEmpty();
    }

    /** Those of the units that were taken first. */
    TakenFrom first(int count) {
        LinkedHashMap<UUID, Integer> first = new LinkedHashMap<>();
        int left = count;
        for (var each : units.entrySet()) {
            int some = Math.min(left, each.getValue());
            if (some > 0) {
                first.put(each.getKey(), some);
                left -= some;
            }
        }
        return new TakenFrom(first);
    }

    /** All but so many that were taken first. */
    TakenFrom after(int count) {
        LinkedHashMap<UUID, Integer> rest = new LinkedHashMap<>();
        int left = count;
        for (var each : units.entrySet()) {
            int some = Math.min(left, each.getValue());
            if (each.getValue() > some) {
                rest.put(each.getKey(), each.getValue() - some);
            }
            left -= some;
        }
        return new TakenFrom(rest);
    }

    /** By location, the main one too. */
    SequencedMap<UUID, Integer> byLocation(int count) {
        if (!isMain()) {
            return units;
        }
        LinkedHashMap<UUID, Integer> main = new LinkedHashMap<>();
        if (count > 0) {
            main.put(MainLocation.ID, count);
        }
        return main;
    }
}
