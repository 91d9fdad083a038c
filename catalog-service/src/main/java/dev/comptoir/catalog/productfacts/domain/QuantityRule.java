package dev.comptoir.catalog.productfacts.domain;

/**
 * How many units an order may have of a variant.
 *
 * @param min at least so many
 * @param max at most so many; null for any number
 * @param step only multiples of it, counted from zero
 */
public record QuantityRule(int min, Integer max, int step) {

    public static final QuantityRule ANY = new QuantityRule(1, null, 1);

    /** Whether there is a number that it allows. */
    public boolean isPossible() {
        int first = (min + step - 1) / step * step;
        return max == null || first <= max;
    }

    public boolean allows(int quantity) {
        return quantity >= min && (max == null || quantity <= max) && quantity % step == 0;
    }
}
