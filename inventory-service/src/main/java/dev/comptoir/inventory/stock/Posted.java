package dev.comptoir.inventory.stock;

import dev.comptoir.inventory.stock.domain.StockItem;

/**
 * A movement as it now stands in the ledger.
 *
 * @param item the levels after it
 * @param movement number of the ledger row
 */
public record Posted(StockItem item, int delta, long movement) {}
