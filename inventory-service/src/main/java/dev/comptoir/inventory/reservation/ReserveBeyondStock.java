package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.inventory.settings.HoldTime;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reserves for a merchant who sells more than there is: every unit is taken, and the reservation says which were not there. */
@ApplicationScoped
class ReserveBeyondStock {

    private static final int ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final StockStore stock;
    private final Rebooking rebooking;
    private final HoldTime holds;
    private final Clock clock;

    ReserveBeyondStock(
            SqlTransactions transactions,
            ReservationStore reservations,
            StockStore stock,
            Rebooking rebooking,
            HoldTime holds,
            Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.stock = stock;
        this.rebooking = rebooking;
        this.holds = holds;
        this.clock = clock;
    }

    Uni<Reserved> handle(ReservationRequest request) {
        return transactions
                .run(tx -> reservations.lock(tx, request.orderId()).chain(found -> reserve(tx, found, request)))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Reserved> reserve(SqlTx tx, Optional<Reservation> found, ReservationRequest request) {
        Instant now = clock.instant();
        return rebooking.begin(tx, request, found).chain(snapshot -> {
            Reservation next = next(found, request, snapshot, holds.until(now));
            return stock.acceptOversell(tx, snapshot.changes())
                    .chain(() -> rebooking.end(tx, snapshot, found, next, now))
                    .replaceWith(new Reserved(next, true));
        });
    }

    private static Reservation next(
            Optional<Reservation> found, ReservationRequest request, StockSnapshot snapshot, Instant until) {
        return found.map(held -> held.renewed(snapshot.allocateBeyondStock(request), until))
                .orElseGet(() -> Reservation.held(request.orderId(), snapshot.allocateBeyondStock(request), until));
    }
}
