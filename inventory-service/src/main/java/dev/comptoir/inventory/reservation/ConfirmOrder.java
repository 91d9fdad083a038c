package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.outbox.Outbox;
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
    private final KeptUnitsStore keptUnits;
    private final ReservationStore reservations;
    private final Sales sales;
    private final Outbox outbox;
    private final Clock clock;

    ConfirmOrder(
            SqlTransactions transactions,
            KeptUnitsStore keptUnits,
            ReservationStore reservations,
            Sales sales,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.keptUnits = keptUnits;
        this.reservations = reservations;
        this.sales = sales;
        this.outbox = outbox;
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
        Posting posting = Sales.posting(demand.orderId(), now);
        return keptUnits.sell(tx, meta, demand, posting).chain(sale -> {
            if (sale.isSold()) {
                return outbox.append(tx, StockEvents.changed(sale.posted(), posting));
            }
            return sale.isNews() ? settle(tx, demand, now) : Uni.createFrom().voidItem();
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
