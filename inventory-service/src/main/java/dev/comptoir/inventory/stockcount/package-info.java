/** Stocktaking: counts are started, entered SKU by SKU, compared with the ledger and posted once. */
package dev.comptoir.inventory.stockcount;
