package dev.comptoir.inventory.transfer.domain;

/**
 * A line for which there is not enough.
 *
 * @param available units at the location that nobody was promised
 */
public record ShortTransfer(String sku, int requested, int available) {}
