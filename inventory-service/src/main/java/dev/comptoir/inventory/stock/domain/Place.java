package dev.comptoir.inventory.stock.domain;

import java.util.Comparator;
import java.util.UUID;

/** A SKU at a location. */
public record Place(String sku, UUID locationId) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::sku).thenComparing(Place::locationId);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
