package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.platform.db.Columns;

/**
 * A movement as it now stands in the ledger.
 *
 * @param item the levels after it
 * @param delta change of what is on hand
 * @param reservedDelta change of what is reserved, in the same step
 * @param movement number of the ledger row
 */
public record Posted(StockItem item, int delta, int reservedDelta, long movement) {

    /** The levels before it; what is sold was reserved before and leaves the available units as they are. */
    StockItem before() {
        return item.with(item.onHand() - delta, item.reserved() - reservedDelta);
    }

    /** The same movement with the levels of all the stock that its SKU shares. */
    Posted with(StockItem levels) {
        return new Posted(levels, delta, reservedDelta, movement);
    }

    /** Reads {@link StockStore#COLUMNS} and after them the two deltas and the number of the movement. */
    public static Posted read(Columns c) {
        return new Posted(StockStore.item(c), c.integer(), c.integer(), c.number());
    }
}
