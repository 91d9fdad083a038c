package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.idempotency.Replayable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Turns a checked-out cart into an order: checked, stock reserved, then written. One cart becomes one order however often
 * it asks. What fails after the reservation leaves nothing but a reservation that expires.
 */
@ApplicationScoped
class PlaceOrder {

    private final PlacementStore placements;
    private final InventoryClient inventory;
    private final WriteOrder write;
    private final Clock clock;

    PlaceOrder(PlacementStore placements, InventoryClient inventory, WriteOrder write, Clock clock) {
        this.placements = placements;
        this.inventory = inventory;
        this.write = write;
        this.clock = clock;
    }

    /** Who asks: the name for the history, and the token for inventory. */
    record Requester(String name, String authorization) {}

    Uni<Replayable<PlacementAnswerV1>> handle(PlacementRequestV1 request, Requester requester) {
        return placements
                .context(request)
                .chain(context -> context.existing() == null
                        ? place(request, context, requester)
                        : Uni.createFrom().item(new Replayable<>(context.existing(), true)));
    }

    private Uni<Replayable<PlacementAnswerV1>> place(
            PlacementRequestV1 request, PlacementContext context, Requester requester) {
        PlacementTotalsCheck.check(request, context.store().currency());
        return inventory
                .reserve(request.orderId(), Reservations.of(request), requester.authorization())
                .chain(() -> write(Placement.of(request, context, clock.instant()), context, requester))
                .map(answer -> new Replayable<>(answer, false))
                .onFailure()
                .recoverWithUni(failure -> orderOfCart(request, failure));
    }

    private Uni<PlacementAnswerV1> write(Placement placement, PlacementContext context, Requester requester) {
        return write.handle(placement, context.store(), requester.name())
                .onFailure(failure -> violates(failure, "orders_order_number_taken"))
                .recoverWithUni(() -> write(placement, context, requester));
    }

    /** Whatever stopped this attempt: when another one has placed this cart's order meanwhile, that order is the answer. */
    private Uni<Replayable<PlacementAnswerV1>> orderOfCart(PlacementRequestV1 request, Throwable failure) {
        Throwable reason =
                violates(failure, "orders_pkey") ? PlacementProblem.orderIdTaken(request.orderId()) : failure;
        return placements
                .context(request)
                .onFailure()
                .transform(_ -> reason)
                .chain(context -> context.existing() == null
                        ? Uni.createFrom().failure(reason)
                        : Uni.createFrom().item(new Replayable<>(context.existing(), true)));
    }

    private static boolean violates(Throwable failure, String constraint) {
        return DatabaseFailure.constraint(failure).filter(constraint::equals).isPresent();
    }
}
