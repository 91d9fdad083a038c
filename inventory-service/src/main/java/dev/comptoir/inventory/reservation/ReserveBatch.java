package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps the units of many orders for the same SKUs in one transaction, each with its own yes or no, first come first served. */
@ApplicationScoped
class ReserveBatch {

    private final SqlTransactions transactions;
    private final StockStore stock;
    private final ReservationStore reservations;
    private final ReservationConfig config;
    private final Clock clock;

    ReserveBatch(
            SqlTransactions transactions,
            StockStore stock,
            ReservationStore reservations,
            ReservationConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.stock = stock;
        this.reservations = reservations;
        this.config = config;
        this.clock = clock;
    }

    Uni<Verdicts> handle(List<Demand> demands) {
        Set<String> skus = new TreeSet<>();
        demands.forEach(demand -> skus.addAll(demand.units().keySet()));
        return transactions.run(tx -> stock.lock(tx, skus)
                .map(Shelf::new)
                .chain(shelf -> reservations
                        .known(tx, demands)
                        .map(known -> decide(demands, known, shelf))
                        .call(verdicts -> write(tx, shelf, verdicts))));
    }

    private Verdicts decide(List<Demand> demands, Set<UUID> known, Shelf shelf) {
        Instant expiresAt = Reservation.until(clock.instant(), config.holdFor());
        Verdicts verdicts = Verdicts.none();
        Set<UUID> seen = new HashSet<>(known);
        for (Demand demand : demands) {
            if (seen.add(demand.orderId())) {
                verdicts.decide(demand, shelf, expiresAt);
            }
        }
        return verdicts;
    }

    private Uni<Void> write(SqlTx tx, Shelf shelf, Verdicts verdicts) {
        return stock.hold(tx, shelf.changes()).chain(() -> reservations.insert(tx, verdicts.held(), clock.instant()));
    }
}
