package dev.comptoir.orders.order.domain;

import static dev.comptoir.orders.order.domain.FulfillmentStatus.PARTIALLY_RETURNED;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.READY_FOR_PICKUP;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.RETURNED;
import static dev.comptoir.orders.order.domain.FulfillmentStatus.WILL_NOT_DELIVER;

import java.util.function.Predicate;

/** What must be true of an order before a move, and what to do first when it is not. */
public enum MoveRule {
    NOT_DELETED(
            "order-deleted",
            "Order %s was deleted and is kept for its records only; place a new one.",
            state -> !state.has(OrderFact.DELETED)),
    NOT_CANCELLED(
            "order-cancelled",
            "Order %s is cancelled, which is final; place a new one.",
            state -> !state.isCancelled()),
    NOT_ARCHIVED(
            "order-archived",
            "Order %s is in the archive. Take it out first: DELETE /orders/{id}/archive.",
            state -> !state.has(OrderFact.ARCHIVED)),
    NOT_ON_HOLD(
            "order-on-hold",
            "Order %s is on hold. Resume it first: DELETE /orders/{id}/hold.",
            state -> !state.has(OrderFact.ON_HOLD)),
    NOT_PROCESSED(
            "order-processed",
            "Order %s is marked as processed. Take that back first: DELETE /orders/{id}/processed.",
            state -> !state.has(OrderFact.PROCESSED)),
    ON_HOLD("order-not-on-hold", "Order %s is not on hold.", state -> state.has(OrderFact.ON_HOLD)),
    STANDING(
            "order-not-holdable",
            "Order %s is cancelled; only an order in work can be held.",
            state -> !state.isCancelled()),
    IN_WORK(
            "order-not-holdable",
            "Order %s is finished; only an order in work can be held.",
            state -> state.lifecycle() == Lifecycle.PLACED),
    MONEY_DUE("order-already-paid", "Order %s is paid; nothing is due.", state -> state.has(OrderFact.DUE)),
    REFUNDABLE(
            "order-not-refundable",
            "Order %s is cancelled and takes no refund: its money went back before.",
            state -> !state.isCancelled() || state.has(OrderFact.MONEY_KEPT)),
    SOMETHING_TRAVELS(
            "nothing-to-ship",
            "Order %s is delivered by download; no parcel of it leaves.",
            state -> !state.has(OrderFact.DIGITAL)),
    TO_BE_DELIVERED(
            "order-will-not-be-delivered",
            "Order %s is marked as not to be delivered. Take that back first: DELETE /orders/{id}/fulfillment-status.",
            state -> state.fulfillment() != WILL_NOT_DELIVER),
    NOTHING_LEFT(
            "order-already-shipped",
            "A parcel of order %s has left. Mark it as not shipped first: POST"
                    + " /orders/{id}/shipments/{shipmentId}/reversal.",
            state -> state.fulfillment().isStillHere()),
    ALL_LEFT(
            "order-not-shipped",
            "Not everything of order %s has left. Record a shipment of the rest first: POST /orders/{id}/shipments.",
            state -> state.fulfillment().isGone()),
    AWAITING_PICKUP(
            "order-not-ready-for-pickup",
            "Order %s does not wait to be picked up. Mark it as ready first: PUT /orders/{id}/fulfillment-status with"
                    + " READY_FOR_PICKUP.",
            state -> state.fulfillment() == READY_FOR_PICKUP),
    NOT_RETURNED(
            "order-returned",
            "Goods of order %s are marked as sent back. Take that back first: DELETE /orders/{id}/fulfillment-status.",
            state -> state.fulfillment() != RETURNED && state.fulfillment() != PARTIALLY_RETURNED),
    MARKED_BY_HAND(
            "fulfillment-not-marked", "Order %s has no mark made by hand; its parcels decide.", MoveRule::isMarked),
    NO_MONEY_KEPT(
            "order-has-money",
            "Order %s was paid. Refund the %2$s that is left first: POST /orders/{id}/refunds.",
            state -> !state.has(OrderFact.MONEY_KEPT)),
    CANCELLABLE_GOODS(
            "order-not-cancellable",
            "Order %s cannot be cancelled: a parcel has left. Mark it as not shipped first, or refund it instead.",
            state -> state.fulfillment().isStillHere()),
    CANCELLABLE_MONEY(
            "order-not-cancellable",
            "Order %s cannot be cancelled: refund the %2$s that was paid first (POST /orders/{id}/refunds), mark it as not"
                    + " received, or say with paidMoney what happens to it.",
            state -> !state.has(OrderFact.MONEY_KEPT)),
    DISPUTED("order-not-disputed", "No payment of order %s is disputed.", state -> state.has(OrderFact.DISPUTED)),
    HAS_CUSTOM_STATUS(
            "order-without-custom-status",
            "Order %s has no custom status.",
            state -> state.has(OrderFact.CUSTOM_STATUS)),
    GOODS_DONE(
            "order-not-shipped",
            "Not everything of order %s has left. Record a shipment first: POST /orders/{id}/shipments.",
            state -> state.has(OrderFact.DIGITAL)
                    || state.fulfillment().isGone()
                    || state.fulfillment() == WILL_NOT_DELIVER),
    MONEY_DONE(
            "order-not-paid",
            "Order %s still owes %3$s. Mark it as paid first: POST /orders/{id}/payments.",
            state -> !state.has(OrderFact.DUE)),
    PROCESSED("order-not-processed", "Order %s is not marked as processed.", state -> state.has(OrderFact.PROCESSED)),
    PROCESSED_OR_CANCELLED(
            "order-not-processed",
            "Order %s is not done. Mark it as processed first (PUT /orders/{id}/processed), or cancel it.",
            state -> state.has(OrderFact.PROCESSED) || state.isCancelled()),
    ARCHIVED("order-not-archived", "Order %s is not in the archive.", state -> state.has(OrderFact.ARCHIVED)),
    NO_DOCUMENTS(
            "order-has-documents",
            "Order %s has an invoice or a credit note, which must be kept. Archive it instead: PUT /orders/{id}/archive.",
            state -> !state.has(OrderFact.DOCUMENTED)),
    CANCELLED(
            "order-not-deletable",
            "Order %s is not cancelled. Cancel it first (POST /orders/{id}/cancellation), or name the order it duplicates:"
                    + " DELETE /orders/{id}?duplicateOf=.",
            OrderState::isCancelled),
    CANCELLED_OR_CANCELLABLE(
            "order-not-deletable",
            "Order %s has parcels or money. Mark parcels as not shipped and refund what was paid first.",
            state -> state.isCancelled() || (state.fulfillment().isStillHere() && !state.has(OrderFact.MONEY_KEPT)));

    private final String code;
    private final String advice;
    private final Predicate<OrderState> condition;

    MoveRule(String code, String advice, Predicate<OrderState> condition) {
        this.code = code;
        this.advice = advice;
        this.condition = condition;
    }

    public String code() {
        return code;
    }

    /** One sentence for the merchant; {@code %s} is the order's number, then what is refundable and what is due. */
    public String advice() {
        return advice;
    }

    public boolean holds(OrderState state) {
        return condition.test(state);
    }

    private static boolean isMarked(OrderState state) {
        return switch (state.fulfillment()) {
            case PROCESSING, READY_FOR_PICKUP, WILL_NOT_DELIVER, PARTIALLY_RETURNED, RETURNED -> true;
            default -> false;
        };
    }
}
