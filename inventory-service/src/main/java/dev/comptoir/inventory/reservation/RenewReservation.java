package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.settings.HoldTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers an order that reserves again: the same lines get the same reservation, other lines replace the old ones in one
 * step, and one that expired or was released is reserved afresh.
 */
@ApplicationScoped
class RenewReservation {

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final Rebooking rebooking;
    private final HoldTime holds;
    private final Clock clock;

    RenewReservation(
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

    Uni<Reserved> handle(ReservationRequest request) {
        Instant now = clock.instant();
        return transactions.run(tx -> reservations
                .lockExisting(tx, request.orderId())
                .chain(found -> found.isFor(request)
                        ? repeat(tx, found, request, now)
                        : reserveAgain(tx, found, request, now)));
    }

    private Uni<Reserved> repeat(SqlTx tx, Reservation found, ReservationRequest request, Instant now) {
        if (found.isSettled()) {
            return Uni.createFrom().item(new Reserved(found, false));
        }
        return found.isHeldAt(now) ? confirmHeld(tx, found.repeated(), now) : reserveAgain(tx, found, request, now);
    }

    private Uni<Reserved> confirmHeld(SqlTx tx, Reservation repeated, Instant now) {
        return reservations.save(tx, repeated, now).replaceWith(new Reserved(repeated, false));
    }

    private Uni<Reserved> reserveAgain(SqlTx tx, Reservation found, ReservationRequest request, Instant now) {
        Optional<Reservation> before = Optional.of(found);
        return rebooking.begin(tx, request, before).chain(snapshot -> {
            Reservation renewed = found.renewed(snapshot.allocateAll(request), holds.until(now));
            return rebooking.end(tx, snapshot, before, renewed, now).replaceWith(new Reserved(renewed, true));
        });
    }
}
