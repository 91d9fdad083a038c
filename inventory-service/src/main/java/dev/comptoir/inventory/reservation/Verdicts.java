package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.kernel.DomainException;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the demands, by identity: the same order may ask twice. One that stands in neither map has a
 * reservation already and is to be looked at by itself.
 */
record Verdicts(Map<Demand, Reserved> kept, Map<Demand, DomainException> refused) {

    static Verdicts none() {
        return new Verdicts(new IdentityHashMap<>(), new IdentityHashMap<>());
    }

    /** Takes all units of the demand off the shelf, or refuses it. */
    void decide(Demand demand, Shelf shelf, Instant expiresAt) {
        try {
            Reservation held = Reservation.held(demand.orderId(), shelf.takeAll(demand), expiresAt);
            kept.put(demand, new Reserved(held, true));
        } catch (DomainException refusal) {
            refused.put(demand, refusal);
        }
    }

    List<Reservation> held() {
        return kept.values().stream().map(Reserved::reservation).toList();
    }
}
