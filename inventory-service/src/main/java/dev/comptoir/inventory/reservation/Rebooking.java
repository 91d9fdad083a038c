package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts what an order takes now in the place of what is reserved for it, or for its cart: in one step, so that no unit counts
 * twice or is free in between.
 */
@ApplicationScoped
public class Rebooking {

    private final ReservationStore reservations;
    private final StockStore stock;
    private final Releases releases;

    Rebooking(ReservationStore reservations, StockStore stock, Releases releases) {
        this.reservations = reservations;
        this.stock = stock;
        this.releases = releases;
    }

    /** The items of the request and of what is held, locked, and as if that were free. */
    public Uni<StockSnapshot> begin(SqlTx tx, ReservationRequest request, Optional<Reservation> held) {
        Set<String> skus = new TreeSet<>(request.units().keySet());
        held.ifPresent(reservation -> skus.addAll(reservation.heldUnits().keySet()));
        return stock.lock(tx, skus).map(StockSnapshot::new).invoke(snapshot -> held.ifPresent(snapshot::release));
    }

    /** The counters follow, and the reservation is written: over the one there is, or as a new one. */
    Uni<Void> end(SqlTx tx, StockSnapshot snapshot, Optional<Reservation> found, Reservation next, Instant now) {
        return releases.changed(tx, next.orderId(), snapshot, now)
                .chain(() -> found.isPresent()
                        ? reservations.save(tx, next, now)
                        : reservations.insert(tx, List.of(next), now));
    }
}
