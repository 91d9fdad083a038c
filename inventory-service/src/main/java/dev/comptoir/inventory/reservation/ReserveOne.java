package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.ReserveStore.Attempt;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.inventory.settings.HoldTime;
import dev.comptoir.platform.db.DatabaseFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Reserves the units of one order by itself, when no other request of this program is for its SKUs. */
@ApplicationScoped
class ReserveOne {

    private static final int ATTEMPTS = 3;

    private final ReserveStore reserveStore;
    private final ReservationStore reservations;
    private final RenewReservation renew;
    private final ReserveBatch reserveBatch;
    private final HoldTime holds;
    private final Clock clock;

    ReserveOne(
            ReserveStore reserveStore,
            ReservationStore reservations,
            RenewReservation renew,
            ReserveBatch reserveBatch,
            HoldTime holds,
            Clock clock) {
        this.reserveStore = reserveStore;
        this.reservations = reservations;
        this.renew = renew;
        this.reserveBatch = reserveBatch;
        this.holds = holds;
        this.clock = clock;
    }

    Uni<Reserved> handle(ReservationRequest request) {
        return Uni.createFrom()
                .deferred(() -> attempt(request, clock.instant()))
                .onFailure(failure -> isLostRace(failure) || ReservationStore.isDuplicate(failure))
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Reserved> attempt(ReservationRequest request, Instant now) {
        Instant expiresAt = holds.until(now);
        return reserveStore
                .reserve(request, expiresAt, now)
                .chain(attempt -> attempt.isReserved()
                        ? Uni.createFrom().item(new Reserved(attempt.reservation(request, expiresAt), true))
                        : explain(request, attempt));
    }

    /** A repeated order gets its own reservation; only an order without one is refused. */
    private Uni<Reserved> explain(ReservationRequest request, Attempt attempt) {
        return reservations.exists(request.orderId()).chain(exists -> {
            if (exists) {
                return renew.handle(request);
            }
            if (!attempt.hasShared()) {
                new StockSnapshot(attempt.items()).allocateAll(request);
            }
            return reserveBatch.handle(List.of(request)).chain(results -> answer(request, results));
        });
    }

    /** It changes a mark, which is published in the same transaction, or takes from a shared stock. */
    private Uni<Reserved> answer(ReservationRequest request, ReservationResults results) {
        if (results.refused().containsKey(request)) {
            throw results.refused().get(request);
        }
        Reserved reserved = results.reserved().get(request);
        return reserved == null ? renew.handle(request) : Uni.createFrom().item(reserved);
    }

    /** Deadlocks and serialization failures; our own statements lock in order, so these come from outside. */
    static boolean isLostRace(Throwable failure) {
        return DatabaseFailure.sqlState(failure)
                .filter(state -> state.startsWith("40"))
                .isPresent();
    }
}
