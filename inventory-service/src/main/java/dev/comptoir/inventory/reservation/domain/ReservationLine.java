package dev.comptoir.inventory.reservation.domain;

/**
 * One SKU of a reservation.
 *
 * @param quantity units the order asks for
 * @param taken units really taken for it: none when the SKU is not tracked or came up short
 * @param returned units of those that came back later
 * @param oversold units taken beyond what there was
 */
public record ReservationLine(String sku, int quantity, int taken, int returned, int oversold) {

    /** A line of which there was enough. */
    public ReservationLine(String sku, int quantity, int taken, int returned) {
        this(sku, quantity, taken, returned, 0);
    }

    static ReservationLine taken(String sku, int quantity, int taken) {
        return new ReservationLine(sku, quantity, taken, 0);
    }

    /** Units that are still out and were there when they were taken. */
    public int inStock() {
        return Math.max(0, outstanding() - oversold);
    }

    /** Units that are still out and were not there. */
    public int beyondStock() {
        return outstanding() - inStock();
    }

    /** Units that are still out because of this order. */
    public int outstanding() {
        return taken - returned;
    }

    ReservationLine plus(ReservationLine more) {
        return new ReservationLine(
                sku, quantity + more.quantity, taken + more.taken, returned + more.returned, oversold + more.oversold);
    }

    /** Fewer units of an edited order, of which some were out; null when nothing of the line is left. */
    ReservationLine minus(int units, int back) {
        int left = Math.max(0, quantity - units);
        return left == 0 && taken == back + returned
                ? null
                : new ReservationLine(sku, left, taken - back, returned, Math.min(oversold, taken - back));
    }

    ReservationLine giveBack(int units) {
        return new ReservationLine(sku, quantity, taken, returned + units, oversold);
    }
}
