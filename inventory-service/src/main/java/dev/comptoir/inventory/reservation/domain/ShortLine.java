package dev.comptoir.inventory.reservation.domain;

/**
 * A line for which there is not enough.
 *
 * @param available units that could have been taken
 */
public record ShortLine(String sku, int requested, int available) {}
