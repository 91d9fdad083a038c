package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationProblem;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Gives back the units of a checkout that did not become an order; a second time changes nothing. */
@ApplicationScoped
class ReleaseReservation {

    private static final String REASON = "RELEASED_BY_CHECKOUT";

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final StockStore stock;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseReservation(
            SqlTransactions transactions, ReservationStore reservations, StockStore stock, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.stock = stock;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(UUID orderId) {
        return transactions.run(tx -> reservations
                .lock(tx, orderId)
                .map(found -> found.orElseThrow(() -> new ReservationProblem.ReservationNotFound(orderId)))
                .chain(found -> release(tx, found)));
    }

    private Uni<Void> release(SqlTx tx, Reservation found) {
        if (found.isSettled()) {
            throw new ReservationProblem.ReservationClosed(found);
        }
        if (!found.isHeld()) {
            return Uni.createFrom().voidItem();
        }
        Shelf shelf = new Shelf(Map.of());
        shelf.putBack(found.kept());
        Reservation released = found.released();
        return reservations
                .save(tx, released, clock.instant())
                .chain(() -> outbox.append(tx, ReservationEvents.released(released, REASON)))
                .chain(() -> stock.hold(tx, shelf.changes()));
    }
}
