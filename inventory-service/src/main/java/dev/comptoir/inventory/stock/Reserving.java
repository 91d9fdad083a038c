package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.db.Columns;

/**
 * A change of what is reserved of a SKU.
 *
 * @param item the levels after it
 * @param delta units more
 */
public record Reserving(StockItem item, int delta) {

    /** Reads {@link StockStore#COLUMNS} and after them the delta. */
    static Reserving read(Columns c) {
        return new Reserving(StockStore.item(c), c.integer());
    }

    /** The levels before it. */
    StockItem before() {
        return item.reserving(-delta);
    }
}
