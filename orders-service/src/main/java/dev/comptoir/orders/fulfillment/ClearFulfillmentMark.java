package dev.comptoir.orders.fulfillment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.shipment.DeliverParcels;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes back what was said by hand: the parcels decide again. */
@ApplicationScoped
class ClearFulfillmentMark {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final DeliverParcels parcels;
    private final OrderChanges changes;
    private final Clock clock;

    ClearFulfillmentMark(
            OrmTransactions transactions,
            OrderStore orders,
            DeliverParcels parcels,
            OrderChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.parcels = parcels;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<FulfillmentView> handle(UUID orderId, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(context::check)
                .call(order -> clear(tx, order, context.actor()))
                .map(FulfillmentView::of));
    }

    private Uni<Void> clear(OrmTx tx, Order order, String actor) {
        OrderState before = order.state();
        return parcels.decide(tx, order)
                .chain(() -> changes.publish(tx, FulfillmentChanges.marked(order, before, actor, clock.instant())));
    }
}
