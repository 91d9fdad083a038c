package dev.comptoir.inventory.sale;

import dev.comptoir.inventory.reservation.Releases;
import dev.comptoir.inventory.reservation.ReservationEvents;
import dev.comptoir.inventory.reservation.ReservationStore;
import dev.comptoir.inventory.reservation.domain.Allocation;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationLine;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.inventory.stock.StockEvents;
import dev.comptoir.inventory.stock.StockStore;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ways in which stock follows an edit: reserved for it, reserved too long ago, given up. */
@ApplicationScoped
class Edits {

    private final ReservationStore reservations;
    private final StockStore stock;
    private final Releases releases;
    private final Outbox outbox;
    private final MovementOrderStore orders;

    Edits(
            ReservationStore reservations,
            StockStore stock,
            Releases releases,
            Outbox outbox,
            MovementOrderStore orders) {
        this.reservations = reservations;
        this.stock = stock;
        this.releases = releases;
        this.outbox = outbox;
        this.orders = orders;
    }

    /** An edit with the reservations of its order and its own, both locked. */
    private record Known(StockEdit edit, Optional<Reservation> order, Optional<Reservation> own) {

        boolean isCancelled() {
            return order.filter(Reservation::isCancelled).isPresent();
        }

        /** What it takes is reserved and waits for it. */
        boolean isInTime() {
            return own.filter(Reservation::isHeld)
                    .filter(held -> held.isFor(edit.more()))
                    .isPresent();
        }

        Set<String> skus() {
            Set<String> skus = new TreeSet<>(edit.skus());
            own.ifPresent(held -> skus.addAll(held.heldUnits().keySet()));
            return skus;
        }
    }

    Uni<Void> follow(SqlTx tx, StockEdit edit, Instant now) {
        return reservations
                .lock(tx, edit.orderId())
                .chain(order -> reservations
                        .lock(tx, edit.editId())
                        .map(own -> new Known(edit, order, own))
                        .chain(known -> known.isCancelled() ? release(tx, known, now) : follow(tx, known, now)));
    }

    /** An order that is cancelled has given everything back; what was reserved for its edit follows. */
    private Uni<Void> release(SqlTx tx, Known known, Instant now) {
        return known.own()
                .filter(Reservation::isHeld)
                .map(held -> reservations.save(tx, held.released(), now).chain(() -> releases.released(tx, held, now)))
                .orElseGet(Steps::done);
    }

    private Uni<Void> follow(SqlTx tx, Known known, Instant now) {
        return stock.lock(tx, known.skus()).map(StockSnapshot::new).chain(snapshot -> {
            Allocation taken = take(known, snapshot);
            Reservation order = known.order()
                    .orElseGet(() -> Reservation.withoutLines(known.edit().orderId(), now));
            Reservation edited = order.edited(taken.lines(), known.edit().fewer());
            return releases.changed(tx, known.edit().editId(), snapshot, now)
                    .chain(() -> post(tx, known, order, taken, now))
                    .chain(() -> known.order().isPresent()
                            ? reservations.save(tx, edited, now)
                            : reservations.insert(tx, List.of(edited), now))
                    .chain(() -> settle(tx, known, now))
                    .chain(() -> publishShortfall(tx, edited, taken));
        });
    }

    /** Too late: what was reserved was given back meanwhile, and what is left is taken. */
    private static Allocation take(Known known, StockSnapshot snapshot) {
        if (known.isInTime()) {
            return new Allocation(known.own().orElseThrow().lines(), List.of());
        }
        known.own().ifPresent(snapshot::release);
        return snapshot.allocateAvailable(known.edit().more());
    }

    private Uni<Void> post(SqlTx tx, Known known, Reservation order, Allocation taken, Instant now) {
        List<Movement> edits = new ArrayList<>(ReservationLine.soldInStock(taken.lines()));
        edits.addAll(order.movementsBack(order.back(known.edit().fewer())));
        List<Movement> beyond = ReservationLine.soldBeyondStock(taken.lines());
        List<Movement> all = Stream.concat(edits.stream(), beyond.stream()).toList();
        StockEdit edit = known.edit();
        return post(tx, edits, posting(MovementReason.EDIT, known, now))
                .chain(() -> post(tx, beyond, posting(MovementReason.OVERSELL, known, now)))
                .chain(() -> orders.note(tx, all, edit.editId(), edit.orderId()));
    }

    private Uni<Void> post(SqlTx tx, List<Movement> movements, Posting posting) {
        return stock.post(tx, movements, posting)
                .chain(posted -> outbox.append(tx, StockEvents.changed(posted, posting)));
    }

    private Uni<Void> settle(SqlTx tx, Known known, Instant now) {
        return known.own()
                .filter(Reservation::isHeld)
                .map(held -> reservations.save(tx, known.isInTime() ? held.confirmed() : held.released(), now))
                .orElseGet(Steps::done);
    }

    private Uni<Void> publishShortfall(SqlTx tx, Reservation edited, Allocation taken) {
        return Steps.when(!taken.isComplete(), () -> outbox.append(tx, ReservationEvents.shortfall(edited, taken)));
    }

    private static Posting posting(MovementReason reason, Known known, Instant now) {
        return Posting.byEvent(reason, known.edit().editId().toString(), now);
    }
}
