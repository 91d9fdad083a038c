package dev.comptoir.inventory.reservation.domain;

import dev.comptoir.inventory.stock.domain.Place;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.inventory.stock.domain.StockProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Locked items from which orders are served in turn; adds up how the reserved units change. */
public final class StockSnapshot {

    private final Map<String, StockItem> items;
    private final TreeMap<String, Integer> changes = new TreeMap<>();
    private LocatedUnits located = new LocatedUnits();

    public StockSnapshot(Map<String, StockItem> items) {
        this.items = items;
    }

    /** Allocates every line, or refuses and allocates nothing. */
    public List<ReservationLine> allocateAll(ReservationRequest request) {
        List<String> unknown = request.units().keySet().stream()
                .filter(sku -> !items.containsKey(sku))
                .toList();
        if (!unknown.isEmpty()) {
            throw StockProblem.unknownSkus(unknown);
        }
        Map<String, Integer> before = Map.copyOf(changes);
        LocatedUnits locatedBefore = located.copy();
        Allocation allocation = allocateAvailable(request);
        if (!allocation.isComplete()) {
            changes.clear();
            changes.putAll(before);
            located = locatedBefore;
            throw ReservationProblem.insufficientStock(allocation.shortLines());
        }
        return allocation.lines();
    }

    /** Allocates every line whatever is there, and says what was not; refuses only what is no stock at all. */
    public List<ReservationLine> allocateBeyondStock(ReservationRequest request) {
        List<String> unknown = request.units().keySet().stream()
                .filter(sku -> !items.containsKey(sku))
                .toList();
        if (!unknown.isEmpty()) {
            throw StockProblem.unknownSkus(unknown);
        }
        List<ReservationLine> lines = new ArrayList<>();
        request.units().forEach((sku, quantity) -> {
            StockItem item = items.get(sku);
            int taken = item.isTracked() ? quantity : 0;
            int there = item.onHand() - item.reserved() - reserving(item);
            int oversold = covers(sku, quantity) ? 0 : Math.max(0, quantity - Math.max(0, there));
            changes.merge(sku, taken, Integer::sum);
            lines.add(new ReservationLine(sku, quantity, taken, 0, oversold, located.take(item, taken)));
        });
        return List.copyOf(lines);
    }

    /** Allocates each line in full or not at all; for an order that is placed already. */
    public Allocation allocateAvailable(ReservationRequest request) {
        List<ReservationLine> lines = new ArrayList<>();
        List<ShortLine> shortLines = new ArrayList<>();
        request.units().forEach((sku, quantity) -> {
            boolean fits = covers(sku, quantity);
            if (!fits) {
                shortLines.add(shortLine(sku, quantity));
            }
            int taken = fits && items.get(sku).isTracked() ? quantity : 0;
            changes.merge(sku, taken, Integer::sum);
            lines.add(ReservationLine.taken(
                    sku, quantity, taken, taken == 0 ? TakenFrom.MAIN : located.take(items.get(sku), taken)));
        });
        return new Allocation(List.copyOf(lines), List.copyOf(shortLines));
    }

    /** Units that a reservation holds are free again. */
    public void release(Reservation reservation) {
        reservation.heldUnits().forEach((sku, quantity) -> changes.merge(sku, -quantity, Integer::sum));
        if (reservation.isHeld()) {
            reservation.lines().forEach(line -> located.release(items.get(line.sku()), line));
        }
    }

    /** How many more units are reserved at each location of SKUs that are at several. */
    public SequencedMap<Place, Integer> changesByLocation() {
        return located.changes();
    }

    /** How many more units are reserved per SKU; SKUs that end as they began are left out. */
    public SequencedMap<String, Integer> changes() {
        TreeMap<String, Integer> real = new TreeMap<>(changes);
        real.values().removeIf(units -> units == 0);
        return real;
    }

    private boolean covers(String sku, int quantity) {
        StockItem item = items.get(sku);
        return item != null && (!item.isTracked() || quantity <= left(item));
    }

    private int left(StockItem item) {
        return item.reserving(reserving(item)).orderable();
    }

    /** Units more that are reserved of it here, those of SKUs with which it shares its stock among them. */
    private int reserving(StockItem item) {
        return item.isShared()
                ? changes.entrySet().stream()
                        .filter(change -> item.sharesWith(items.get(change.getKey())))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                : changes.getOrDefault(item.sku(), 0);
    }

    private ShortLine shortLine(String sku, int requested) {
        StockItem item = items.get(sku);
        return new ShortLine(sku, requested, item == null ? 0 : Math.max(0, left(item)));
    }
}
