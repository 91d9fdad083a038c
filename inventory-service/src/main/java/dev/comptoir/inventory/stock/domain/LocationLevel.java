package dev.comptoir.inventory.stock.domain;

import java.util.UUID;

/** What there is of a SKU at one location. */
public record LocationLevel(UUID locationId, int onHand, int reserved) {

    /** Units there that nobody was promised. */
    public int free() {
        return Math.max(0, onHand - reserved);
    }

    LocationLevel plus(int delta) {
        return new LocationLevel(locationId, onHand + delta, reserved);
    }
}
