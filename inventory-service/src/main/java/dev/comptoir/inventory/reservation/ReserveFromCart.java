package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.settings.HoldTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Turns the units that are kept for a cart into those of its order, in one step, so that no unit counts twice or is free in between. */
@ApplicationScoped
class ReserveFromCart {

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final Rebooking rebooking;
    private final HoldTime holds;
    private final Clock clock;

    ReserveFromCart(
            SqlTransactions transactions,
            ReservationStore reservations,
            Rebooking rebooking,
            HoldTime holds,
            Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.rebooking = rebooking;
        this.holds = holds;
        this.clock = clock;
    }

    /** Empty when nothing is kept for the cart, or the order has a reservation: then it reserves as any other. */
    Uni<Optional<Reserved>> handle(ReservationRequest request, UUID cartId) {
        return transactions.run(tx -> reservations
                .lock(tx, cartId)
                .chain(cart -> reservations
                        .lock(tx, request.orderId())
                        .chain(order -> cart.filter(Reservation::isHeld).isEmpty() || order.isPresent()
                                ? Uni.createFrom().item(Optional.empty())
                                : turn(tx, cart.get(), request).map(Optional::of))));
    }

    private Uni<Reserved> turn(SqlTx tx, Reservation cart, ReservationRequest request) {
        Instant now = clock.instant();
        return rebooking.begin(tx, request, Optional.of(cart)).chain(snapshot -> {
            Reservation held = Reservation.held(request.orderId(), snapshot.allocateAll(request), holds.until(now));
            return reservations
                    .save(tx, cart.released(), now)
                    .chain(() -> rebooking.end(tx, snapshot, Optional.empty(), held, now))
                    .replaceWith(new Reserved(held, true));
        });
    }
}
