package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.kernel.DomainException;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The results of requests decided together, by identity: the same order may ask twice. One that stands in neither map has
 * a reservation already and is decided by itself.
 */
record ReservationResults(
        Map<ReservationRequest, Reserved> reserved, Map<ReservationRequest, DomainException> refused) {

    static ReservationResults none() {
        return new ReservationResults(new IdentityHashMap<>(), new IdentityHashMap<>());
    }

    /** Allocates all units of the request, or refuses it. */
    void decide(ReservationRequest request, StockSnapshot snapshot, Instant expiresAt) {
        try {
            Reservation held = Reservation.held(request.orderId(), snapshot.allocateAll(request), expiresAt);
            reserved.put(request, new Reserved(held, true));
        } catch (DomainException refusal) {
            refused.put(request, refusal);
        }
    }

    /** One of the orders that units of the SKU were reserved for. */
    UUID orderOf(String sku) {
        return held().stream()
                .filter(reservation -> reservation.outstanding().containsKey(sku))
                .map(Reservation::orderId)
                .findFirst()
                .orElseThrow();
    }

    List<Reservation> held() {
        return reserved.values().stream().map(Reserved::reservation).toList();
    }
}
