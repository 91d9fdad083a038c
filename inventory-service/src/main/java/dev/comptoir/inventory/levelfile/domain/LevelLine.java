package dev.comptoir.inventory.levelfile.domain;

import dev.comptoir.inventory.stock.domain.LocationLevel;
import dev.comptoir.inventory.stock.domain.StockItem;
import java.time.Instant;

/**
 * One row of a file of levels that is written.
 *
 * @param item the SKU with all there is of it
 * @param level what there is at one location
 * @param asOf when the file was begun
 */
public record LevelLine(StockItem item, LocationLevel level, Instant asOf) {

    /** Units for sale; at one of several locations, those that nobody was promised. */
    int available() {
        return item.isLocated() ? level.onHand() - level.reserved() : item.available();
    }
}
