package dev.comptoir.orders.placement;

/**
 * What a new order is called.
 *
 * @param number its place in the series
 * @param text the number between the prefix and suffix of the day, as people read it
 */
record OrderNumber(long number, String text) {}
