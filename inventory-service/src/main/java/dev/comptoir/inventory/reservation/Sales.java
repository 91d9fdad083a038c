package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.inventory.reservation.domain.Taking;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.db.SqlTx;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The ways in which sold units leave the shelf: kept for the order, taken after its time was up, never kept. */
@ApplicationScoped
class Sales {

    private final KeptUnitsStore keptUnits;
    private final ReservationStore reservations;
    private final StockStore stock;
    private final Outbox outbox;

    Sales(KeptUnitsStore keptUnits, ReservationStore reservations, StockStore stock, Outbox outbox) {
        this.keptUnits = keptUnits;
        this.reservations = reservations;
        this.stock = stock;
        this.outbox = outbox;
    }

    /** The usual case and the inbox row at once: the order came in time with the very lines it reserved. */
    Uni<KeptUnitsStore.Result> inTime(SqlTx tx, EventMeta meta, Demand demand, Instant now) {
        Posting posting = posting(demand.orderId(), now);
        return keptUnits
                .sell(tx, meta, demand, posting)
                .call(sale -> outbox.append(tx, StockEvents.changed(sale.posted(), posting)))
                .map(KeptUnitsStore.Sale::result);
    }

    Uni<Void> ofKeptUnits(SqlTx tx, Reservation held, Instant now) {
        Reservation confirmed = held.confirmed();
        return reservations.save(tx, confirmed, now).chain(() -> sell(tx, confirmed, now));
    }

    /** The units went back on the shelf meanwhile, or the order came with other lines: takes what is left, tells what is not. */
    Uni<Void> afterAll(SqlTx tx, Reservation reservation, Demand demand, Instant now) {
        Set<String> skus = new TreeSet<>(demand.units().keySet());
        skus.addAll(reservation.kept().keySet());
        return stock.lock(tx, skus).map(Shelf::new).chain(shelf -> {
            shelf.putBack(reservation.kept());
            Taking taking = shelf.takeWhatFits(demand);
            Reservation settled = reservation.confirmedLate(taking);
            return reservations
                    .save(tx, settled, now)
                    .chain(() -> stock.hold(tx, shelf.changes()))
                    .chain(() -> sell(tx, settled, now))
                    .chain(() -> tellShortfall(tx, settled, taking));
        });
    }

    /** Locks the items first and inserts then, as reserving does, so that the two never wait for each other. */
    Uni<Void> withoutReservation(SqlTx tx, Demand demand, Instant now) {
        return stock.lock(tx, demand.units().keySet()).map(Shelf::new).chain(shelf -> {
            Taking taking = shelf.takeWhatFits(demand);
            Reservation settled = Reservation.late(demand.orderId(), taking, now);
            return reservations
                    .insert(tx, List.of(settled), now)
                    .chain(() -> stock.hold(tx, shelf.changes()))
                    .chain(() -> sell(tx, settled, now))
                    .chain(() -> tellShortfall(tx, settled, taking));
        });
    }

    private Uni<Void> sell(SqlTx tx, Reservation settled, Instant now) {
        Posting posting = posting(settled.orderId(), now);
        List<Movement> movements = settled.outstanding().entrySet().stream()
                .map(line -> Movement.sold(line.getKey(), line.getValue()))
                .toList();
        return stock.post(tx, movements, posting)
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting)));
    }

    private Uni<Void> tellShortfall(SqlTx tx, Reservation settled, Taking taking) {
        return taking.isComplete()
                ? Uni.createFrom().voidItem()
                : outbox.append(tx, ReservationEvents.shortfall(settled, taking));
    }

    private static Posting posting(UUID orderId, Instant now) {
        return Posting.byEvent(MovementReason.SALE, orderId.toString(), now);
    }
}
