package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationProblem;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers an order that reserves again: the same lines get the same reservation, other lines replace the old ones in one
 * step, and one that ran out or was released is taken afresh.
 */
@ApplicationScoped
class RenewReservation {

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final StockStore stock;
    private final ReservationConfig config;
    private final Clock clock;

    RenewReservation(
            SqlTransactions transactions,
            ReservationStore reservations,
            StockStore stock,
            ReservationConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.stock = stock;
        this.config = config;
        this.clock = clock;
    }

    Uni<Reserved> handle(Demand demand) {
        Instant now = clock.instant();
        return transactions.run(tx -> reservations
                .lock(tx, demand.orderId())
                .map(found -> found.orElseThrow(() -> new ReservationProblem.ReservationNotFound(demand.orderId())))
                .chain(found -> isSame(found, demand, now)
                        ? Uni.createFrom().item(new Reserved(found, false))
                        : retake(tx, found, demand, now)));
    }

    private static boolean isSame(Reservation found, Demand demand, Instant now) {
        return found.isFor(demand) && (found.isHeldAt(now) || found.isSettled());
    }

    private Uni<Reserved> retake(SqlTx tx, Reservation found, Demand demand, Instant now) {
        Set<String> skus = new TreeSet<>(demand.units().keySet());
        skus.addAll(found.kept().keySet());
        return stock.lock(tx, skus).map(Shelf::new).chain(shelf -> {
            shelf.putBack(found.kept());
            Reservation renewed = found.renewed(shelf.takeAll(demand), Reservation.until(now, config.holdFor()));
            return stock.hold(tx, shelf.changes())
                    .chain(() -> reservations.save(tx, renewed, now))
                    .replaceWith(new Reserved(renewed, true));
        });
    }
}
