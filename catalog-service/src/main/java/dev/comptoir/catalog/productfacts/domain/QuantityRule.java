package dev.comptoir.catalog.productfacts.domain;

/**
 * How many units a shop lets people order of a variant.
 *
 * @param min at least so many
 * @param max at most so many; null for any number
 * @param step only multiples of it, counted from zero
 */
public record QuantityRule(int min, Integer max, int step) {

    /** Whether there is a number that it allows. */
    public boolean isPossible() {
        int first = (min + step - 1) / step * step;
        return max == null || first <= max;
    }
}
