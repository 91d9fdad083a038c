package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.stock.Reserving;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
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
    private final Outbox outbox;

    Releases(StockStore stock, Outbox outbox) {
        this.stock = stock;
        this.outbox = outbox;
    }

    /** All units of reservations whose time is up; the event of a SKU names one of their orders. */
    Uni<Void> expired(SqlTx tx, List<Reservation> reservations, Instant now) {
        TreeMap<String, Integer> units = new TreeMap<>();
        Map<String, UUID> orders = new HashMap<>();
        for (Reservation reservation : reservations) {
            reservation.outstanding().forEach((sku, quantity) -> {
                units.merge(sku, quantity, Integer::sum);
                orders.put(sku, reservation.orderId());
            });
        }
        return release(
                tx,
                units,
                now,
                item -> StockEvents.released(item, units.get(item.sku()), EXPIRED, orders.get(item.sku())));
    }

    /** All units of one reservation. */
    public Uni<Void> released(SqlTx tx, Reservation reservation, Instant now) {
        return release(tx, reservation.orderId(), reservation.outstanding(), now);
    }

    /** What is reserved for one order changes: more of one SKU is only reserved, less of another is freed and published. */
    public Uni<Void> changed(SqlTx tx, UUID orderId, Map<String, Integer> deltas, Instant now) {
        TreeMap<String, Integer> more = new TreeMap<>(deltas);
        TreeMap<String, Integer> freed = new TreeMap<>(deltas);
        more.values().removeIf(delta -> delta < 0);
        freed.values().removeIf(delta -> delta > 0);
        freed.replaceAll((_, delta) -> -delta);
        return reserved(tx, more, _ -> orderId, now).chain(() -> release(tx, orderId, freed, now));
    }

    /**
     * Reserves so many more units per SKU.
     *
     * @param orderOf names an order that reserves units of the SKU
     */
    public Uni<Void> reserved(SqlTx tx, Map<String, Integer> units, Function<String, UUID> orderOf, Instant now) {
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
