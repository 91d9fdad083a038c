package dev.comptoir.inventory.stock.domain;

/**
 * One change of a SKU's level that is to be posted.
 *
 * @param delta change of what is on hand
 * @param reservedDelta change of what is reserved for checkouts, in the same step
 */
public record Movement(String sku, int delta, int reservedDelta) {

    /** Units that no reservation holds. */
    public static Movement of(String sku, int delta) {
        return new Movement(sku, delta, 0);
    }

    /** Reserved units are sold. */
    public static Movement sold(String sku, int quantity) {
        return new Movement(sku, -quantity, -quantity);
    }
}
