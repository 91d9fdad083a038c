package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.inventory.settings.HoldTime;
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

/** Reserves the units of many orders for the same SKUs in one transaction, each with its own yes or no, first come first served. */
@ApplicationScoped
class ReserveBatch {

    private final SqlTransactions transactions;
    private final StockStore stock;
    private final ReservationStore reservations;
    private final Releases releases;
    private final HoldTime holds;
    private final Clock clock;

    ReserveBatch(
            SqlTransactions transactions,
            StockStore stock,
            ReservationStore reservations,
            Releases releases,
            HoldTime holds,
            Clock clock) {
        this.transactions = transactions;
        this.stock = stock;
        this.reservations = reservations;
        this.releases = releases;
        this.holds = holds;
        this.clock = clock;
    }

    Uni<ReservationResults> handle(List<ReservationRequest> requests) {
        Set<String> skus = new TreeSet<>();
        requests.forEach(request -> skus.addAll(request.units().keySet()));
        return transactions.run(tx -> stock.lock(tx, skus)
                .map(StockSnapshot::new)
                .chain(snapshot -> reservations
                        .known(tx, requests)
                        .map(known -> decide(requests, known, snapshot))
                        .call(results -> write(tx, snapshot, results))));
    }

    private ReservationResults decide(List<ReservationRequest> requests, Set<UUID> known, StockSnapshot snapshot) {
        Instant expiresAt = holds.until(clock.instant());
        ReservationResults results = ReservationResults.none();
        Set<UUID> seen = new HashSet<>(known);
        for (ReservationRequest request : requests) {
            if (seen.add(request.orderId())) {
                results.decide(request, snapshot, expiresAt);
            }
        }
        return results;
    }

    private Uni<Void> write(SqlTx tx, StockSnapshot snapshot, ReservationResults results) {
        Instant now = clock.instant();
        return releases.reserved(tx, snapshot, results::orderOf, now)
                .chain(() -> reservations.insert(tx, results.held(), now));
    }
}
