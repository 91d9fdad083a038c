package dev.comptoir.orders.fulfillment;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.shipment.DeliverParcels;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says how far an order has got, as a step in the transaction of whoever does; what is already so changes nothing. */
@ApplicationScoped
public class FulfillmentMarks {

    private final DeliverParcels parcels;
    private final OrderChanges changes;
    private final CustomerMails mails;
    private final Clock clock;

    FulfillmentMarks(DeliverParcels parcels, OrderChanges changes, CustomerMails mails, Clock clock) {
        this.parcels = parcels;
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    /** Says what came back, as far as the order takes such a mark: not while a part of it is still here. */
    public Uni<Void> markReturned(OrmTx tx, Order order, boolean isEverythingBack, String actor) {
        FulfillmentStatus status = isEverythingBack ? FulfillmentStatus.RETURNED : FulfillmentStatus.PARTIALLY_RETURNED;
        boolean isMarkable = OrderMove.RETURN_ALL.broken(order.state()).isEmpty();
        return Steps.when(isMarkable, () -> apply(tx, order, new FulfillmentRequest(status, false), actor));
    }

    Uni<Void> apply(OrmTx tx, Order order, FulfillmentRequest request, String actor) {
        return Steps.when(order.fulfillmentStatus() != request.status(), () -> move(tx, order, request, actor));
    }

    private Uni<Void> move(OrmTx tx, Order order, FulfillmentRequest request, String actor) {
        return switch (request.status()) {
            case AWAITING_PROCESSING -> mark(tx, order, OrderMove.AWAIT_PROCESSING, request, actor);
            case PROCESSING -> mark(tx, order, OrderMove.START_PROCESSING, request, actor);
            case READY_FOR_PICKUP -> mark(tx, order, OrderMove.MAKE_READY_FOR_PICKUP, request, actor);
            case WILL_NOT_DELIVER -> mark(tx, order, OrderMove.DECLINE_DELIVERY, request, actor);
            case PARTIALLY_RETURNED -> mark(tx, order, OrderMove.RETURN_IN_PART, request, actor);
            case RETURNED -> mark(tx, order, OrderMove.RETURN_ALL, request, actor);
            case DELIVERED ->
                order.fulfillmentStatus() == FulfillmentStatus.READY_FOR_PICKUP
                        ? parcels.handOut(tx, order, actor)
                        : parcels.deliver(tx, order, actor);
            case SHIPPED, PARTIALLY_SHIPPED -> throw FulfillmentProblem.saidByParcels(request.status());
        };
    }

    private Uni<Void> mark(OrmTx tx, Order order, OrderMove move, FulfillmentRequest request, String actor) {
        OrderState before = order.state();
        OrderMarks.fulfillment(order, move, request.status());
        boolean isMailed = request.isCustomerNotified();
        if (isMailed && request.status() != FulfillmentStatus.READY_FOR_PICKUP) {
            throw FulfillmentProblem.nothingToWrite();
        }
        OrderChange change = FulfillmentChanges.marked(order, before, actor, clock.instant());
        return changes.publish(
                tx,
                isMailed ? change.mailing(context -> mails.readyForPickup(context, order, clock.instant())) : change);
    }
}
