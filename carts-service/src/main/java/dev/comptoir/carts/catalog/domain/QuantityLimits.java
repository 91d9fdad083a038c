package dev.comptoir.carts.catalog.domain;

/**
 * How many units of a SKU a shopper may order.
 *
 * @param max null for any number
 * @param step only multiples of it, counted from zero
 */
public record QuantityLimits(int min, Integer max, int step) {

    public static final QuantityLimits NONE = new QuantityLimits(1, null, 1);

    public boolean allow(int units) {
        return units >= min && (max == null || units <= max) && units % step == 0;
    }
}
