package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gives back the units of checkouts whose time is up, exactly what each had taken, once. Several programs may do it at a time. */
@ApplicationScoped
class ExpireReservations {

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final StockStore stock;
    private final Outbox outbox;
    private final ReservationConfig config;
    private final Clock clock;

    ExpireReservations(
            SqlTransactions transactions,
            ReservationStore reservations,
            StockStore stock,
            Outbox outbox,
            ReservationConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.stock = stock;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${inventory.reservation.expire-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return transactions
                .run(this::expireSome)
                .chain(expired ->
                        expired.size() < config.expiryBatch() ? Uni.createFrom().voidItem() : handle());
    }

    private Uni<List<Reservation>> expireSome(SqlTx tx) {
        Instant now = clock.instant();
        return reservations.expire(tx, now, config.expiryBatch()).call(expired -> giveBack(tx, expired, now));
    }

    /** The items come last, so that they are locked for as short as can be. */
    private Uni<Void> giveBack(SqlTx tx, List<Reservation> expired, Instant now) {
        Shelf shelf = new Shelf(Map.of());
        expired.forEach(reservation -> shelf.putBack(reservation.outstanding()));
        return outbox.append(
                        tx,
                        expired.stream()
                                .map(reservation -> ReservationEvents.expired(reservation, now))
                                .toList())
                .chain(() -> stock.hold(tx, shelf.changes()));
    }
}
