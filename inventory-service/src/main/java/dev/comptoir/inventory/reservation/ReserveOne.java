package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.OneStatementStore.Attempt;
import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.platform.db.DatabaseFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Keeps the units of one order by itself: nobody else in this program wants its SKUs right now. */
@ApplicationScoped
class ReserveOne {

    private static final int ATTEMPTS = 3;

    private final OneStatementStore oneStatement;
    private final ReservationStore reservations;
    private final RenewReservation renew;
    private final ReservationConfig config;
    private final Clock clock;

    ReserveOne(
            OneStatementStore oneStatement,
            ReservationStore reservations,
            RenewReservation renew,
            ReservationConfig config,
            Clock clock) {
        this.oneStatement = oneStatement;
        this.reservations = reservations;
        this.renew = renew;
        this.config = config;
        this.clock = clock;
    }

    Uni<Reserved> handle(Demand demand) {
        return Uni.createFrom()
                .deferred(() -> attempt(demand, clock.instant()))
                .onFailure(ReserveOne::isLostRace)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Reserved> attempt(Demand demand, Instant now) {
        Instant expiresAt = Reservation.until(now, config.holdFor());
        return oneStatement
                .reserve(demand, expiresAt, now)
                .chain(attempt -> attempt.isKept()
                        ? Uni.createFrom().item(new Reserved(attempt.reservation(demand, expiresAt), true))
                        : explain(demand, attempt));
    }

    /** A repeated order gets its own reservation; only an order without one is refused. */
    private Uni<Reserved> explain(Demand demand, Attempt attempt) {
        return reservations.find(demand.orderId()).chain(found -> {
            if (found.isPresent()) {
                return renew.handle(demand);
            }
            new Shelf(attempt.items()).takeAll(demand);
            throw new IllegalStateException("order " + demand.orderId() + " fits but was not reserved");
        });
    }

    /** Deadlocks and serialization failures; our own statements lock in order, so these come from outside. */
    static boolean isLostRace(Throwable failure) {
        return DatabaseFailure.sqlState(failure)
                .filter(state -> state.startsWith("40"))
                .isPresent();
    }
}
