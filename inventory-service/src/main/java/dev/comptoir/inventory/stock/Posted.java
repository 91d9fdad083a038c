package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.db.Columns;

/**
 * A movement as it now stands in the ledger.
 *
 * @param item the levels after it
 * @param movement number of the ledger row
 */
public record Posted(StockItem item, int delta, long movement) {

    /** Reads {@link StockStore#COLUMNS} and after them the delta and the number of the movement. */
    public static Posted read(Columns c) {
        return new Posted(StockStore.item(c), c.integer(), c.number());
    }
}
