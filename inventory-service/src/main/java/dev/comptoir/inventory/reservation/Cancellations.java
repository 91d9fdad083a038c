package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The ways in which a cancelled order gives its units back: kept for it, sold to it, never taken. */
@ApplicationScoped
class Cancellations {

    private static final String REASON = "ORDER_CANCELLED";

    private final ReservationStore reservations;
    private final StockStore stock;
    private final Returns returns;
    private final Outbox outbox;

    Cancellations(ReservationStore reservations, StockStore stock, Returns returns, Outbox outbox) {
        this.reservations = reservations;
        this.stock = stock;
        this.returns = returns;
        this.outbox = outbox;
    }

    Uni<Void> beforeItCame(SqlTx tx, Demand demand, Instant now) {
        return reservations.insert(tx, List.of(Reservation.neverTaken(demand, now)), now);
    }

    Uni<Void> of(SqlTx tx, Reservation found, Instant now) {
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
