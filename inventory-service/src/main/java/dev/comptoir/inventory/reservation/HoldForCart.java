package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.inventory.settings.HoldTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps units for a cart, under its own id, as long as nobody changes it for a while: all that it holds now or, where one line
 * has not enough, what it kept before.
 */
@ApplicationScoped
class HoldForCart {

    private static final int ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final Rebooking rebooking;
    private final HoldTime holds;
    private final Clock clock;

    HoldForCart(
            SqlTransactions transactions,
            ReservationStore reservations,
            Rebooking rebooking,
            HoldTime holds,
            Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.rebooking = rebooking;
        this.holds = holds;
        this.clock = clock;
    }

    Uni<Void> handle(ReservationRequest cart) {
        return transactions
                .run(tx -> reservations.lock(tx, cart.orderId()).chain(found -> hold(tx, found, cart)))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Void> hold(SqlTx tx, Optional<Reservation> found, ReservationRequest cart) {
        Instant now = clock.instant();
        return rebooking
                .begin(tx, cart, found)
                .chain(snapshot ->
                        rebooking.end(tx, snapshot, found, next(found, cart, snapshot, holds.ofCartUntil(now)), now));
    }

    private static Reservation next(
            Optional<Reservation> found, ReservationRequest cart, StockSnapshot snapshot, Instant until) {
        return found.map(held -> held.renewed(snapshot.allocateAll(cart), until))
                .orElseGet(() -> Reservation.held(cart.orderId(), snapshot.allocateAll(cart), until));
    }
}
