package dev.comptoir.inventory.levelfile.domain;

import java.util.UUID;

/**
 * One row of a file of levels, as it was written.
 *
 * @param number of the row in the file; the header is 1
 * @param expected what the ledger is believed to have; empty when the file does not say
 * @param location where; empty for the main location
 */
public record LevelRow(int number, String sku, String onHand, String expected, String location) {

    /** The location; null for the main one and for what is none. */
    public UUID locationId() {
        try {
            return location.isEmpty() ? null : UUID.fromString(location);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether the row says a location that is written as none. */
    boolean isMisplaced() {
        return !location.isEmpty() && locationId() == null;
    }
}
