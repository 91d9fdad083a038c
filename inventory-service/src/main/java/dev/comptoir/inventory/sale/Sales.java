package dev.comptoir.inventory.sale;

import dev.comptoir.inventory.reservation.Rebooking;
import dev.comptoir.inventory.reservation.Releases;
import dev.comptoir.inventory.reservation.ReservationEvents;
import dev.comptoir.inventory.reservation.ReservationStore;
import dev.comptoir.inventory.reservation.domain.Allocation;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationLine;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.stock.Posted;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.outbox.TracedEvent;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The ways in which stock is sold: reserved for the order, taken after its time was up, never reserved. */
@ApplicationScoped
class Sales {

    private final SellReservedStore reserved;
    private final ReservationStore reservations;
    private final Rebooking rebooking;
    private final StockStore stock;
    private final Releases releases;
    private final Outbox outbox;
    private final MovementOrderStore orders;

    Sales(
            SellReservedStore reserved,
            ReservationStore reservations,
            Rebooking rebooking,
            StockStore stock,
            Releases releases,
            Outbox outbox,
            MovementOrderStore orders) {
        this.reserved = reserved;
        this.reservations = reservations;
        this.rebooking = rebooking;
        this.stock = stock;
        this.releases = releases;
        this.outbox = outbox;
        this.orders = orders;
    }

    /** The usual case, many at once, with their inbox rows; answers with the events of the orders that are sold. */
    Uni<Set<UUID>> sellReserved(SqlTx tx, List<Completion> completions, Instant now) {
        Set<UUID> orders = new HashSet<>();
        List<Completion> firstOfEach = completions.stream()
                .filter(completion -> orders.add(completion.orderId()))
                .toList();
        return reserved.sell(tx, firstOfEach, posting(firstOfEach.getFirst().orderId(), now))
                .invoke(sold -> sold.values()
                        .forEach(each -> stock.noteShared(
                                tx, each.stream().map(Posted::item).toList())))
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
    Uni<Void> settle(SqlTx tx, ReservationRequest request, Instant now) {
        return reservations.lock(tx, request.orderId()).chain(found -> settle(tx, found, request, now));
    }

    private Uni<Void> settle(SqlTx tx, Optional<Reservation> found, ReservationRequest request, Instant now) {
        if (found.isEmpty()) {
            return sellUnreserved(tx, request, now);
        }
        Reservation reservation = found.get();
        if (reservation.isSettled() || reservation.isCancelled()) {
            return Steps.done();
        }
        return reservation.isHeld() && reservation.isFor(request)
                ? sellInTime(tx, reservation.confirmed(), now)
                : sellLate(tx, reservation, request, now);
    }

    private Uni<Void> sellInTime(SqlTx tx, Reservation confirmed, Instant now) {
        return reservations.save(tx, confirmed, now).chain(() -> sell(tx, confirmed, now));
    }

    /** The units were freed meanwhile, or the order came with other lines: sells what is left, publishes what is missing. */
    private Uni<Void> sellLate(SqlTx tx, Reservation reservation, ReservationRequest request, Instant now) {
        return rebooking.begin(tx, request, Optional.of(reservation)).chain(snapshot -> {
            Allocation allocation = snapshot.allocateAvailable(request);
            Reservation settled = reservation.confirmedLate(allocation);
            return reservations
                    .save(tx, settled, now)
                    .chain(() -> releases.changed(tx, settled.orderId(), snapshot, now))
                    .chain(() -> sell(tx, settled, now))
                    .chain(() -> publishShortfall(tx, settled, allocation));
        });
    }

    /** Locks the items first and inserts then, as reserving does, so that the two never wait for each other. */
    private Uni<Void> sellUnreserved(SqlTx tx, ReservationRequest request, Instant now) {
        return rebooking.begin(tx, request, Optional.empty()).chain(snapshot -> {
            Allocation allocation = snapshot.allocateAvailable(request);
            Reservation settled = Reservation.late(request.orderId(), allocation, now);
            return reservations
                    .insert(tx, List.of(settled), now)
                    .chain(() -> releases.reserved(tx, snapshot, _ -> settled.orderId(), now))
                    .chain(() -> sell(tx, settled, now))
                    .chain(() -> publishShortfall(tx, settled, allocation));
        });
    }

    private Uni<Void> sell(SqlTx tx, Reservation settled, Instant now) {
        Posting sale = posting(settled.orderId(), now);
        Posting oversell =
                Posting.byEvent(MovementReason.OVERSELL, settled.orderId().toString(), now);
        List<Movement> beyond = ReservationLine.soldBeyondStock(settled.lines());
        return post(tx, ReservationLine.soldInStock(settled.lines()), sale)
                .chain(() -> post(tx, beyond, oversell))
                .chain(() -> orders.note(tx, beyond, settled.orderId(), settled.orderId()));
    }

    private Uni<Void> post(SqlTx tx, List<Movement> movements, Posting posting) {
        return stock.post(tx, movements, posting)
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting)));
    }

    private Uni<Void> publishShortfall(SqlTx tx, Reservation settled, Allocation allocation) {
        return Steps.when(
                !allocation.isComplete(), () -> outbox.append(tx, ReservationEvents.shortfall(settled, allocation)));
    }

    private static Posting posting(UUID orderId, Instant now) {
        return Posting.byEvent(MovementReason.SALE, orderId.toString(), now);
    }
}
