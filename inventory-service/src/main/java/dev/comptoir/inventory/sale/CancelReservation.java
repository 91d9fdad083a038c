package dev.comptoir.inventory.sale;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.inventory.reservation.ReservationStore;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Frees what a cancelled order has taken and no refund has kept out, and keeps it from taking anything later. */
@ApplicationScoped
class CancelReservation {

    private static final int ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final Cancellations cancellations;
    private final Clock clock;

    CancelReservation(
            SqlTransactions transactions, ReservationStore reservations, Cancellations cancellations, Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, OrderCancelledV1 event) {
        List<OrderLineV1> stocked =
                event.lines().stream().filter(OrderLineV1::takesUnits).toList();
        ReservationRequest request =
                ReservationRequest.of(event.orderId(), stocked, OrderLineV1::sku, OrderLineV1::quantity);
        Instant now = clock.instant();
        return transactions
                .once(
                        meta,
                        tx -> reservations
                                .lock(tx, event.orderId())
                                .chain(found -> found.isEmpty()
                                        ? cancellations.cancelUnknown(tx, request, now)
                                        : cancellations.cancel(tx, found.get(), request.units(), now)))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(ATTEMPTS);
    }
}
