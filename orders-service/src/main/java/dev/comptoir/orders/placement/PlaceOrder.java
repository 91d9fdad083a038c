package dev.comptoir.orders.placement;

import dev.comptoir.orders.placement.PlacementProblem.OrderIdTaken;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

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

    /** Who asks: the name for the history, and the token inventory is asked with. */
    record Asker(String name, String authorization) {}

    Uni<Replayable<PlacementView>> handle(PlaceOrderRequest request, Asker asker) {
        return placements
                .context(request.cartId())
                .chain(context -> context.existing() == null
                        ? place(request, context, asker)
                        : Uni.createFrom().item(new Replayable<>(context.existing(), true)));
    }

    private Uni<Replayable<PlacementView>> place(PlaceOrderRequest request, PlacementContext context, Asker asker) {
        PlacementSums.check(request, context.store().currency());
        List<InventoryClient.Wanted> wanted = request.lines().stream()
                .map(line -> new InventoryClient.Wanted(line.sku(), line.quantity()))
                .toList();
        return inventory
                .reserve(request.orderId(), wanted, asker.authorization())
                .map(_ -> NewOrder.of(request, context, Ids::next, clock.instant()))
                .chain(order -> written(order, context, asker));
    }

    private Uni<Replayable<PlacementView>> written(NewOrder order, PlacementContext context, Asker asker) {
        return write.handle(order, context.store(), asker.name())
                .map(view -> new Replayable<>(view, false))
                .onFailure(failure -> violates(failure, "orders_cart_taken"))
                .recoverWithUni(() -> first(order.request().cartId()))
                .onFailure(failure -> violates(failure, "orders_order_number_taken"))
                .recoverWithUni(() -> written(order, context, asker))
                .onFailure(failure -> violates(failure, "orders_pkey"))
                .transform(_ -> new OrderIdTaken(order.request().orderId()));
    }

    /** Two requests for one cart ran at once; the other one was first. */
    private Uni<Replayable<PlacementView>> first(UUID cartId) {
        return placements.context(cartId).map(context -> new Replayable<>(context.existing(), true));
    }

    private static boolean violates(Throwable failure, String constraint) {
        return DatabaseFailure.constraint(failure).filter(constraint::equals).isPresent();
    }
}
