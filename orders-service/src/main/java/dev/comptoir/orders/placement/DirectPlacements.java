package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.idempotency.FirstAnswers;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Places orders that come from no cart, as carts become orders: checked, stock reserved, then written. One Idempotency-Key
 * becomes one order. What is refused after the reservation releases it at once; what fails otherwise leaves nothing but a
 * reservation that expires.
 */
@ApplicationScoped
public class DirectPlacements {

    private final FirstAnswers answers;
    private final PlacementStore placements;
    private final InventoryClient inventory;
    private final WriteDirectOrder write;
    private final Clock clock;

    DirectPlacements(
            FirstAnswers answers,
            PlacementStore placements,
            InventoryClient inventory,
            WriteDirectOrder write,
            Clock clock) {
        this.answers = answers;
        this.placements = placements;
        this.inventory = inventory;
        this.write = write;
        this.clock = clock;
    }

    /** Whether the order was there already under its id: whoever chose that id has placed it before. */
    public static boolean isSpent(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code().equals(PlacementProblem.KEY_SPENT);
    }

    /** @param request written for a new key only */
    public Uni<Replayable<PlacementAnswerV1>> place(DirectOrder asked, Supplier<Uni<PlacementRequestV1>> request) {
        return answers.find(asked.key(), PlacementAnswerV1.class)
                .chain(found -> found.map(first -> Uni.createFrom().item(first))
                        .orElseGet(() -> request.get().chain(written -> place(asked, written))));
    }

    private Uni<Replayable<PlacementAnswerV1>> place(DirectOrder asked, PlacementRequestV1 request) {
        return placements
                .context(request)
                .invoke(context ->
                        PlacementTotalsCheck.check(request, context.store().currency()))
                .call(() -> reserve(asked, request))
                .chain(context -> write(asked, Placement.of(request, context, clock.instant()), context)
                        .onFailure(WriteDirectOrder.Refused.class)
                        .call(() -> release(asked, request))
                        .onFailure(WriteDirectOrder.Refused.class)
                        .transform(Throwable::getCause));
    }

    private Uni<Void> reserve(DirectOrder asked, PlacementRequestV1 request) {
        return Steps.when(
                Reservations.isNeeded(request),
                () -> inventory.reserve(request.orderId(), Reservations.of(request), asked.authorization()));
    }

    private Uni<Void> release(DirectOrder asked, PlacementRequestV1 request) {
        return Steps.when(
                Reservations.isNeeded(request), () -> inventory.release(request.orderId(), asked.authorization()));
    }

    private Uni<Replayable<PlacementAnswerV1>> write(DirectOrder asked, Placement placement, PlacementContext context) {
        return write.handle(placement, context.store(), asked)
                .onFailure(failure -> violates(failure, "orders_order_number_taken"))
                .recoverWithUni(() -> write(asked, placement, context))
                .onFailure(failure -> violates(failure, "orders_pkey"))
                .transform(_ -> PlacementProblem.keySpent(placement.order().id()));
    }

    private static boolean violates(Throwable failure, String constraint) {
        return DatabaseFailure.constraint(failure).filter(constraint::equals).isPresent();
    }
}
