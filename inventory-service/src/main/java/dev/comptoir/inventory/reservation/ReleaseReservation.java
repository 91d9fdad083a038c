package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationProblem;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Frees the units of a checkout that did not become an order; a second time changes nothing. */
@ApplicationScoped
class ReleaseReservation {

    private static final String REASON = "RELEASED_BY_CHECKOUT";

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final Releases releases;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseReservation(
            SqlTransactions transactions,
            ReservationStore reservations,
            Releases releases,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.releases = releases;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> handle(UUID orderId) {
        return transactions.run(tx -> reservations.lockExisting(tx, orderId).chain(found -> release(tx, found)));
    }

    /** The same for a reservation nobody was told of; one that its order has come back to meanwhile stays. */
    Uni<Void> handle(Reserved unanswered) {
        Reservation reserved = unanswered.reservation();
        return transactions.run(tx -> reservations
                .lockExisting(tx, reserved.orderId())
                .chain(found -> Steps.when(found.equals(reserved), () -> release(tx, found))));
    }

    private Uni<Void> release(SqlTx tx, Reservation found) {
        if (found.isSettled()) {
            throw ReservationProblem.closed(found);
        }
        if (!found.isHeld()) {
            return Steps.done();
        }
        Instant now = clock.instant();
        Reservation released = found.released();
        return reservations
                .save(tx, released, now)
                .chain(() -> outbox.append(tx, ReservationEvents.released(released, REASON)))
                .chain(() -> releases.released(tx, found, now));
    }
}
