package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.inventory.stock.LocatedStockStore;
import dev.comptoir.inventory.stock.Reserving;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Place;
import dev.comptoir.inventory.stock.domain.StockItem;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reserves and frees units. New levels are published, one event per SKU, when units are free again, so that shops show them,
 * and when reserving changes the mark of a SKU.
 */
@ApplicationScoped
public class Releases {

    private static final String EXPIRED = "RESERVATION_EXPIRED";
    private static final String RELEASED = "RESERVATION_RELEASED";

    private final StockStore stock;
    private final LocatedStockStore located;
    private final Outbox outbox;

    Releases(StockStore stock, LocatedStockStore located, Outbox outbox) {
        this.stock = stock;
        this.located = located;
        this.outbox = outbox;
    }

    /** All units of reservations whose time is up; the event of a SKU names one of their orders. */
    Uni<Void> expired(SqlTx tx, List<Reservation> reservations, Instant now) {
        TreeMap<String, Integer> units = new TreeMap<>();
        TreeMap<Place, Integer> places = new TreeMap<>();
        Map<String, UUID> orders = new HashMap<>();
        for (Reservation reservation : reservations) {
            reservation.outstanding().forEach((sku, quantity) -> {
                units.merge(sku, quantity, Integer::sum);
                orders.put(sku, reservation.orderId());
            });
            reservation.outstandingByLocation().forEach((place, some) -> places.merge(place, -some, Integer::sum));
        }
        return release(
                        tx,
                        units,
                        now,
                        item -> StockEvents.released(item, units.get(item.sku()), EXPIRED, orders.get(item.sku())))
                .chain(() -> located.relocate(tx, places));
    }

    /** All units of one reservation. */
    public Uni<Void> released(SqlTx tx, Reservation reservation, Instant now) {
        Map<Place, Integer> places = reservation.outstandingByLocation();
        places.replaceAll((_, units) -> -units);
        return release(tx, reservation.orderId(), reservation.outstanding(), now)
                .chain(() -> located.relocate(tx, places));
    }

    /** What is reserved for one order changes: more of one SKU is only reserved, less of another is freed and published. */
    public Uni<Void> changed(SqlTx tx, UUID orderId, StockSnapshot snapshot, Instant now) {
        TreeMap<String, Integer> more = new TreeMap<>(snapshot.changes());
        TreeMap<String, Integer> freed = new TreeMap<>(snapshot.changes());
        more.values().removeIf(delta -> delta < 0);
        freed.values().removeIf(delta -> delta > 0);
        freed.replaceAll((_, delta) -> -delta);
        return reserve(tx, more, _ -> orderId, now)
                .chain(() -> release(tx, orderId, freed, now))
                .chain(() -> located.relocate(tx, snapshot.changesByLocation()));
    }

    /**
     * Orders reserve more units, none fewer.
     *
     * @param orderOf names an order that reserves units of the SKU
     */
    public Uni<Void> reserved(SqlTx tx, StockSnapshot snapshot, Function<String, UUID> orderOf, Instant now) {
        return reserve(tx, snapshot.changes(), orderOf, now)
                .chain(() -> located.relocate(tx, snapshot.changesByLocation()));
    }

    private Uni<Void> reserve(SqlTx tx, Map<String, Integer> units, Function<String, UUID> orderOf, Instant now) {
        return Steps.when(
                !units.isEmpty(),
                () -> stock.adjustReserved(tx, units, now)
                        .map(changes -> events(changes, orderOf))
                        .chain(events -> Steps.when(!events.isEmpty(), () -> outbox.append(tx, events))));
    }

    private static List<Event> events(List<Reserving> changes, Function<String, UUID> orderOf) {
        return changes.stream()
                .flatMap(change ->
                        StockEvents.reserved(change, orderOf.apply(change.item().sku())).stream())
                .toList();
    }

    private Uni<Void> release(SqlTx tx, UUID orderId, Map<String, Integer> units, Instant now) {
        return release(tx, units, now, item -> StockEvents.released(item, units.get(item.sku()), RELEASED, orderId));
    }

    private Uni<Void> release(
            SqlTx tx, Map<String, Integer> units, Instant now, Function<StockItem, List<Event>> events) {
        return Steps.when(
                !units.isEmpty(),
                () -> stock.release(tx, units, now)
                        .chain(items -> outbox.append(
                                tx,
                                items.stream()
                                        .flatMap(item -> events.apply(item).stream())
                                        .toList())));
    }
}
