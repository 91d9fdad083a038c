package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Shelf;
import dev.comptoir.inventory.reservation.domain.Taking;
import dev.comptoir.inventory.stock.Posted;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.outbox.TracedEvent;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** The usual case, many at once, with their inbox rows: gives the events of the orders that are sold. */
    Uni<Set<UUID>> ofKeptUnits(SqlTx tx, List<Completion> completions, Instant now) {
        Set<UUID> orders = new HashSet<>();
        List<Completion> firstOfEach = completions.stream()
                .filter(completion -> orders.add(completion.orderId()))
                .toList();
        return keptUnits
                .sell(tx, firstOfEach, posting(firstOfEach.getFirst().orderId(), now))
                .call(sold -> outbox.appendTraced(tx, changes(firstOfEach, sold, now)))
                .map(Map::keySet);
    }

    private static List<TracedEvent> changes(List<Completion> completions, Map<UUID, List<Posted>> sold, Instant now) {
        return completions.stream()
                .filter(completion -> sold.containsKey(completion.eventId()))
                .flatMap(completion -> changes(completion, sold.get(completion.eventId()), now))
                .toList();
    }

    private static Stream<TracedEvent> changes(Completion completion, List<Posted> posted, Instant now) {
        return StockEvents.changed(posted, posting(completion.orderId(), now)).stream()
                .map(event -> new TracedEvent(event, completion.meta().traceparent()));
    }

    /** Any other case, by itself. */
    Uni<Void> settle(SqlTx tx, Demand demand, Instant now) {
        return reservations.lock(tx, demand.orderId()).chain(found -> settle(tx, found, demand, now));
    }

    private Uni<Void> settle(SqlTx tx, Optional<Reservation> found, Demand demand, Instant now) {
        if (found.isEmpty()) {
            return withoutReservation(tx, demand, now);
        }
        Reservation reservation = found.get();
        if (reservation.isSettled() || reservation.isCancelled()) {
            return Uni.createFrom().voidItem();
        }
        return reservation.isHeld() && reservation.isFor(demand)
                ? inTime(tx, reservation.confirmed(), now)
                : afterAll(tx, reservation, demand, now);
    }

    private Uni<Void> inTime(SqlTx tx, Reservation confirmed, Instant now) {
        return reservations.save(tx, confirmed, now).chain(() -> sell(tx, confirmed, now));
    }

    /** The units went back on the shelf meanwhile, or the order came with other lines: takes what is left, tells what is not. */
    private Uni<Void> afterAll(SqlTx tx, Reservation reservation, Demand demand, Instant now) {
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
    private Uni<Void> withoutReservation(SqlTx tx, Demand demand, Instant now) {
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
