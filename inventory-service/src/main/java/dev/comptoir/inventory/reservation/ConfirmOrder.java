package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.inbox.EventMeta;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes the units of a completed order off the shelf. */
@ApplicationScoped
class ConfirmOrder {

    private static final int ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final Sales sales;
    private final Clock clock;

    ConfirmOrder(SqlTransactions transactions, ReservationStore reservations, Sales sales, Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.sales = sales;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, OrderCompletedV1 event) {
        Demand demand = Demand.of(event.orderId(), event.lines(), OrderLineV1::sku, OrderLineV1::quantity);
        return transactions
                .run(tx -> confirm(tx, meta, demand, clock.instant()))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Void> confirm(SqlTx tx, EventMeta meta, Demand demand, Instant now) {
        return sales.inTime(tx, meta, demand, now).chain(sale -> switch (sale) {
            case NOT_KEPT -> settle(tx, demand, now);
            case SOLD, HEARD_BEFORE -> Uni.createFrom().voidItem();
        });
    }

    /** The order came late, twice, with other lines, or without a reservation. */
    private Uni<Void> settle(SqlTx tx, Demand demand, Instant now) {
        return reservations.lock(tx, demand.orderId()).chain(found -> settle(tx, found, demand, now));
    }

    private Uni<Void> settle(SqlTx tx, Optional<Reservation> found, Demand demand, Instant now) {
        if (found.isEmpty()) {
            return sales.withoutReservation(tx, demand, now);
        }
        Reservation reservation = found.get();
        if (reservation.isSettled() || reservation.isCancelled()) {
            return Uni.createFrom().voidItem();
        }
        return reservation.isHeld() && reservation.isFor(demand)
                ? sales.ofKeptUnits(tx, reservation, now)
                : sales.afterAll(tx, reservation, demand, now);
    }
}
