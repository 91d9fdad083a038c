package dev.comptoir.orders.statuschange;

import dev.comptoir.orders.cancellation.CancelOrderRequest;
import dev.comptoir.orders.cancellation.Cancellations;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderFact;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.order.domain.StoreStatus;
import dev.comptoir.orders.payment.PaymentDisputes;
import dev.comptoir.orders.payment.PaymentRecords;
import dev.comptoir.orders.shipment.DeliverParcels;
import dev.comptoir.orders.shipment.UnpackParcels;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What each of the six words does to a locked order: the commands it stands for, each with its own rules, history and events.
 * A word the order answers to already does nothing.
 */
@ApplicationScoped
class StatusCommands {

    private static final String METHOD = "Marked by status";

    private final PaymentRecords payments;
    private final PaymentDisputes disputes;
    private final DeliverParcels parcels;
    private final UnpackParcels takingBack;
    private final Cancellations cancellations;

    StatusCommands(
            PaymentRecords payments,
            PaymentDisputes disputes,
            DeliverParcels parcels,
            UnpackParcels takingBack,
            Cancellations cancellations) {
        this.payments = payments;
        this.disputes = disputes;
        this.parcels = parcels;
        this.takingBack = takingBack;
        this.cancellations = cancellations;
    }

    Uni<Void> apply(OrmTx tx, Order order, StatusRequest request, String actor) {
        return Steps.when(!isSo(order, request.status()), () -> change(tx, order, request, actor));
    }

    private Uni<Void> change(OrmTx tx, Order order, StatusRequest request, String actor) {
        order.check(OrderMove.SET_STATUS);
        return endDispute(tx, order, request.status(), actor)
                .chain(() -> Steps.when(!isSo(order, request.status()), () -> command(tx, order, request, actor)));
    }

    private static boolean isSo(Order order, StoreStatus status) {
        return StoreStatus.of(order.state()) == status;
    }

    /** Any other word says that a dispute is over. */
    private Uni<Void> endDispute(OrmTx tx, Order order, StoreStatus status, String actor) {
        boolean isOver = order.state().has(OrderFact.DISPUTED) && status != StoreStatus.CANCELLED;
        return Steps.when(isOver, () -> disputes.resolveAll(tx, order, actor));
    }

    private Uni<Void> command(OrmTx tx, Order order, StatusRequest request, String actor) {
        return switch (request.status()) {
            case PENDING -> unship(tx, order, actor).chain(() -> payments.reverseAll(tx, order, METHOD, actor));
            case PROCESSED ->
                unship(tx, order, actor)
                        .chain(() -> Steps.when(
                                order.state().has(OrderFact.DUE), () -> payments.recordRest(tx, order, METHOD, actor)));
            case SHIPPED -> ship(tx, order, request.isCustomerNotified(), actor);
            case DELIVERED -> deliver(tx, order, request.isCustomerNotified(), actor);
            case DISPUTED -> disputes.openNewest(tx, order, METHOD, actor);
            case CANCELLED ->
                cancellations.cancel(tx, order, new CancelOrderRequest(METHOD, request.isCustomerNotified()), actor);
        };
    }

    private Uni<Void> unship(OrmTx tx, Order order, String actor) {
        return Steps.when(!order.fulfillmentStatus().isStillHere(), () -> takingBack.takeBackAll(tx, order, actor));
    }

    private Uni<Void> ship(OrmTx tx, Order order, boolean isCustomerNotified, String actor) {
        return order.fulfillmentStatus() == FulfillmentStatus.DELIVERED
                ? parcels.undeliver(tx, order, actor)
                : parcels.shipRest(tx, order, isCustomerNotified, actor);
    }

    private Uni<Void> deliver(OrmTx tx, Order order, boolean isCustomerNotified, String actor) {
        if (order.fulfillmentStatus() == FulfillmentStatus.READY_FOR_PICKUP) {
            return parcels.handOut(tx, order, actor);
        }
        return Steps.when(
                        order.fulfillmentStatus() != FulfillmentStatus.SHIPPED,
                        () -> parcels.shipRest(tx, order, isCustomerNotified, actor))
                .chain(() -> parcels.deliver(tx, order, actor));
    }
}
