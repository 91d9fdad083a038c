package dev.comptoir.contracts.shared;

/**
 * How many units of a variant a shopper may order.
 *
 * @param max null for any number
 * @param step only multiples of it, counted from zero
 */
public record QuantityLimitsV1(int min, Integer max, int step) {}
