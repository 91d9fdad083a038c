package dev.comptoir.inventory.reservation.domain;

import dev.comptoir.inventory.stock.domain.Movement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * One SKU of a reservation.
 *
 * @param quantity units the order asks for
 * @param taken units really taken for it: none when the SKU is not tracked or came up short
 * @param returned units of those that came back later
 * @param oversold units taken beyond what there was
 * @param from where the units that are out were taken from
 */
public record ReservationLine(String sku, int quantity, int taken, int returned, int oversold, TakenFrom from) {

    /** A line of which there was enough at the main location. */
    public ReservationLine(String sku, int quantity, int taken, int returned) {
        this(sku, quantity, taken, returned, 0, TakenFrom.MAIN);
    }

    static ReservationLine taken(String sku, int quantity, int taken, TakenFrom from) {
        return new ReservationLine(sku, quantity, taken, 0, 0, from);
    }

    /** The sale of those units that were there when they were taken. */
    public static List<Movement> soldInStock(List<ReservationLine> lines) {
        return lines.stream()
                .filter(line -> line.inStock() > 0)
                .map(line -> Movement.sold(
                        line.sku,
                        line.inStock(),
                        line.from.after(line.beyondStock()).units()))
                .toList();
    }

    /** The sale of those that were not, which the first location owes. */
    public static List<Movement> soldBeyondStock(List<ReservationLine> lines) {
        return lines.stream()
                .filter(line -> line.beyondStock() > 0)
                .map(line -> Movement.sold(
                        line.sku,
                        line.beyondStock(),
                        line.from.first(line.beyondStock()).units()))
                .toList();
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

    /** The return of so many of the units that are out. */
    Movement back(int units) {
        return Movement.back(sku, units, from.after(outstanding() - units).units());
    }

    ReservationLine plus(ReservationLine more) {
        LinkedHashMap<UUID, Integer> sum = new LinkedHashMap<>(from.byLocation(outstanding()));
        more.from.byLocation(more.outstanding()).forEach((location, units) -> sum.merge(location, units, Integer::sum));
        return new ReservationLine(
                sku,
                quantity + more.quantity,
                taken + more.taken,
                returned + more.returned,
                oversold + more.oversold,
                new TakenFrom(sum));
    }

    /** Fewer units of an edited order, of which some were out; null when nothing of the line is left. */
    ReservationLine minus(int units, int back) {
        int left = Math.max(0, quantity - units);
        return left == 0 && taken == back + returned
                ? null
                : new ReservationLine(
                        sku,
                        left,
                        taken - back,
                        returned,
                        Math.min(oversold, taken - back),
                        from.first(outstanding() - back));
    }

    ReservationLine giveBack(int units) {
        return new ReservationLine(sku, quantity, taken, returned + units, oversold, from.first(outstanding() - units));
    }
}
