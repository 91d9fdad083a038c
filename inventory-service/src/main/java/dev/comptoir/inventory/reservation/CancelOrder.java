package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Puts everything an order has taken back on the shelf, and keeps it from taking anything later. */
@ApplicationScoped
class CancelOrder {

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final ReservationStore reservations;
    private final Cancellations cancellations;
    private final Clock clock;

    CancelOrder(
            SqlTransactions transactions,
            Inbox inbox,
            ReservationStore reservations,
            Cancellations cancellations,
            Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.reservations = reservations;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, OrderCancelledV1 event) {
        Demand demand = Demand.of(event.orderId(), event.lines(), OrderLineV1::sku, OrderLineV1::quantity);
        Instant now = clock.instant();
        return transactions
                .run(tx -> inbox.once(
                        tx,
                        meta,
                        () -> reservations
                                .lock(tx, event.orderId())
                                .chain(found -> found.isEmpty()
                                        ? cancellations.beforeItCame(tx, demand, now)
                                        : cancellations.of(tx, found.get(), now))))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(3);
    }
}
