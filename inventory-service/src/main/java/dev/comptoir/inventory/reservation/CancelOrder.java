package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.platform.db.SqlTransactions;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts everything an order has taken back on the shelf, and keeps it from taking anything later. */
@ApplicationScoped
class CancelOrder {

    private static final String REASON = "ORDER_CANCELLED";

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final ReservationStore reservations;
    private final StockStore stock;
    private final Returns returns;
    private final Outbox outbox;
    private final Clock clock;

    CancelOrder(
            SqlTransactions transactions,
            Inbox inbox,
            ReservationStore reservations,
            StockStore stock,
            Returns returns,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.reservations = reservations;
        this.stock = stock;
        this.returns = returns;
        this.outbox = outbox;
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
                                        ? reservations.insert(tx, List.of(Reservation.neverTaken(demand, now)), now)
                                        : cancel(tx, found.get(), now))))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(3);
    }

    private Uni<Void> cancel(SqlTx tx, Reservation found, Instant now) {
        if (found.isCancelled()) {
            return Uni.createFrom().voidItem();
        }
        Reservation cancelled = found.cancelled();
        Uni<Void> saved = reservations.save(tx, cancelled, now);
        if (found.isSettled()) {
            String cause = found.orderId().toString();
            return saved.chain(() -> returns.putBack(tx, found.outstanding(), MovementReason.CANCELLATION, cause, now));
        }
        return found.isHeld() ? saved.chain(() -> release(tx, found, cancelled)) : saved;
    }

    private Uni<Void> release(SqlTx tx, Reservation found, Reservation cancelled) {
        Shelf shelf = new Shelf(Map.of());
        shelf.putBack(found.kept());
        return outbox.append(tx, ReservationEvents.released(cancelled, REASON))
                .chain(() -> stock.hold(tx, shelf.changes()));
    }
}
