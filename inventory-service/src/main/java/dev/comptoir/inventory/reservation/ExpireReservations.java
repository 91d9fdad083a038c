package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Frees the units of checkouts whose time is up, exactly what each had reserved, once. Several programs may do it at a time. */
@ApplicationScoped
class ExpireReservations {

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final Releases releases;
    private final Outbox outbox;
    private final ReservationConfig config;
    private final Clock clock;

    ExpireReservations(
            SqlTransactions transactions,
            ReservationStore reservations,
            Releases releases,
            Outbox outbox,
            ReservationConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.releases = releases;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> handle() {
        return Steps.untilShort(
                config.expiryBatch(), () -> transactions.run(this::expire).map(List::size));
    }

    private Uni<List<Reservation>> expire(SqlTx tx) {
        Instant now = clock.instant();
        return reservations.expire(tx, now, config.expiryBatch()).call(expired -> release(tx, expired, now));
    }

    /** The items come last, so that they are locked for as short as can be. */
    private Uni<Void> release(SqlTx tx, List<Reservation> expired, Instant now) {
        return outbox.append(
                        tx,
                        expired.stream()
                                .map(reservation -> ReservationEvents.expired(reservation, now))
                                .toList())
                .chain(() -> releases.expired(tx, expired, now));
    }
}
