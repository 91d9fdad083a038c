package dev.comptoir.inventory.levelfile.domain;

/**
 * One row of a file of levels, as it was written.
 *
 * @param number of the row in the file; the header is 1
 * @param expected what the ledger is believed to have; empty when the file does not say
 */
public record LevelRow(int number, String sku, String onHand, String expected) {}
