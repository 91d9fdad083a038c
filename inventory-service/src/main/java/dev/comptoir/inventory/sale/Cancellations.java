package dev.comptoir.inventory.sale;

import dev.comptoir.inventory.reservation.Releases;
import dev.comptoir.inventory.reservation.ReservationEvents;
import dev.comptoir.inventory.reservation.ReservationStore;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The ways in which a cancelled order frees its units: reserved for it, sold to it, never taken. */
@ApplicationScoped
class Cancellations {

    private static final String REASON = "ORDER_CANCELLED";

    private final ReservationStore reservations;
    private final Releases releases;
    private final Returns returns;
    private final Outbox outbox;

    Cancellations(ReservationStore reservations, Releases releases, Returns returns, Outbox outbox) {
        this.reservations = reservations;
        this.releases = releases;
        this.returns = returns;
        this.outbox = outbox;
    }

    /** The cancellation came before anything else of its order. */
    Uni<Void> cancelUnknown(SqlTx tx, ReservationRequest request, Instant now) {
        return reservations.insert(tx, List.of(Reservation.neverTaken(request, now)), now);
    }

    /** @param units that no refund of the order has decided about; a reservation is freed as a whole */
    Uni<Void> cancel(SqlTx tx, Reservation found, Map<String, Integer> units, Instant now) {
        if (found.isCancelled()) {
            return Steps.done();
        }
        Map<String, Integer> back = found.isSettled() ? found.back(units) : found.outstanding();
        Reservation cancelled = found.cancelled(back);
        Uni<Void> saved = reservations.save(tx, cancelled, now);
        if (found.isSettled()) {
            String cause = found.orderId().toString();
            return saved.chain(
                    () -> returns.restock(tx, found.movementsBack(back), MovementReason.CANCELLATION, cause, now));
        }
        return found.isHeld() ? saved.chain(() -> release(tx, found, cancelled, now)) : saved;
    }

    private Uni<Void> release(SqlTx tx, Reservation found, Reservation cancelled, Instant now) {
        return outbox.append(tx, ReservationEvents.released(cancelled, REASON))
                .chain(() -> releases.released(tx, found, now));
    }
}
