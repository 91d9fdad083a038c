package dev.comptoir.orders.order.domain;

import static dev.comptoir.orders.order.domain.Move.cancellation;
import static dev.comptoir.orders.order.domain.Move.flag;
import static dev.comptoir.orders.order.domain.Move.fulfillment;
import static dev.comptoir.orders.order.domain.MoveRule.ALL_LEFT;
import static dev.comptoir.orders.order.domain.MoveRule.ARCHIVED;
import static dev.comptoir.orders.order.domain.MoveRule.AWAITING_PICKUP;
import static dev.comptoir.orders.order.domain.MoveRule.CANCELLABLE_GOODS;
import static dev.comptoir.orders.order.domain.MoveRule.CANCELLABLE_MONEY;
import static dev.comptoir.orders.order.domain.MoveRule.CANCELLED;
import static dev.comptoir.orders.order.domain.MoveRule.CANCELLED_OR_CANCELLABLE;
import static dev.comptoir.orders.order.domain.MoveRule.DISPUTED;
import static dev.comptoir.orders.order.domain.MoveRule.GOODS_DONE;
import static dev.comptoir.orders.order.domain.MoveRule.HAS_CUSTOM_STATUS;
import static dev.comptoir.orders.order.domain.MoveRule.IN_WORK;
import static dev.comptoir.orders.order.domain.MoveRule.MARKED_BY_HAND;
import static dev.comptoir.orders.order.domain.MoveRule.MONEY_DONE;
import static dev.comptoir.orders.order.domain.MoveRule.MONEY_DUE;
import static dev.comptoir.orders.order.domain.MoveRule.NOTHING_LEFT;
import static dev.comptoir.orders.order.domain.MoveRule.NOT_ARCHIVED;
import static dev.comptoir.orders.order.domain.MoveRule.NOT_CANCELLED;
import static dev.comptoir.orders.order.domain.MoveRule.NOT_DELETED;
import static dev.comptoir.orders.order.domain.MoveRule.NOT_ON_HOLD;
import static dev.comptoir.orders.order.domain.MoveRule.NOT_PROCESSED;
import static dev.comptoir.orders.order.domain.MoveRule.NOT_RETURNED;
import static dev.comptoir.orders.order.domain.MoveRule.NO_DOCUMENTS;
import static dev.comptoir.orders.order.domain.MoveRule.NO_MONEY_KEPT;
import static dev.comptoir.orders.order.domain.MoveRule.ON_HOLD;
import static dev.comptoir.orders.order.domain.MoveRule.PROCESSED;
import static dev.comptoir.orders.order.domain.MoveRule.PROCESSED_OR_CANCELLED;
import static dev.comptoir.orders.order.domain.MoveRule.REFUNDABLE;
import static dev.comptoir.orders.order.domain.MoveRule.SOMETHING_TRAVELS;
import static dev.comptoir.orders.order.domain.MoveRule.STANDING;
import static dev.comptoir.orders.order.domain.MoveRule.TO_BE_DELIVERED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one table of what can be done with an order: each move with its axis, command, history entry, fact and the rules that
 * must hold, of which the first broken one is the answer. docs/order-lifecycle.md is written from it.
 */
public enum OrderMove {
    RECORD_PAYMENT(
            new Move(
                    OrderAxis.PAYMENT,
                    "POST /orders/{id}/payments",
                    "PAYMENT_RECORDED",
                    "order-paid or order-partially-paid, order-finished"),
            open(TO_BE_DELIVERED, MONEY_DUE)),
    REVERSE_PAYMENT(
            new Move(
                    OrderAxis.PAYMENT,
                    "POST /orders/{id}/payments/{paymentId}/reversal",
                    "PAYMENT_REVERSED",
                    "order-marked-unpaid, order-reopened"),
            open(NOT_PROCESSED)),
    REFUND(
            new Move(OrderAxis.PAYMENT, "POST /orders/{id}/refunds", "REFUND_ISSUED", "refund-issued"),
            kept(REFUNDABLE)),
    DISPUTE_PAYMENT(
            new Move(
                    OrderAxis.PAYMENT,
                    "PUT /orders/{id}/payments/{paymentId}/dispute",
                    "PAYMENT_DISPUTED",
                    "payment-disputed"),
            kept()),
    RESOLVE_DISPUTE(
            new Move(
                    OrderAxis.PAYMENT,
                    "DELETE /orders/{id}/payments/{paymentId}/dispute",
                    "DISPUTE_RESOLVED",
                    "dispute-resolved"),
            kept(DISPUTED)),
    ISSUE_INVOICE(
            new Move(OrderAxis.PAYMENT, "POST /orders/{id}/invoices", "INVOICE_ISSUED", "invoice-issued"),
            kept(NOT_CANCELLED, NOT_ON_HOLD)),
    AWAIT_PROCESSING(fulfillment("AWAITING_PROCESSING"), open(NOT_PROCESSED, NOT_RETURNED, NOTHING_LEFT)),
    START_PROCESSING(fulfillment("PROCESSING"), open(NOT_PROCESSED, NOT_RETURNED, NOTHING_LEFT, TO_BE_DELIVERED)),
    MAKE_READY_FOR_PICKUP(
            fulfillment("READY_FOR_PICKUP"),
            open(NOT_ON_HOLD, NOT_PROCESSED, NOT_RETURNED, NOTHING_LEFT, TO_BE_DELIVERED, SOMETHING_TRAVELS)),
    PREPARE_SHIPMENT(
            new Move(
                    OrderAxis.FULFILLMENT,
                    "POST /orders/{id}/shipments with state CREATED",
                    "SHIPMENT_PREPARED",
                    "shipment-changed"),
            open(NOT_ON_HOLD, TO_BE_DELIVERED, NOT_RETURNED, SOMETHING_TRAVELS)),
    SHIP(
            new Move(
                    OrderAxis.FULFILLMENT,
                    "POST /orders/{id}/shipments",
                    "SHIPMENT_CREATED",
                    "order-shipped, order-finished"),
            open(NOT_ON_HOLD, TO_BE_DELIVERED, NOT_RETURNED, SOMETHING_TRAVELS)),
    CHANGE_SHIPMENT(
            new Move(
                    OrderAxis.FULFILLMENT,
                    "PATCH /orders/{id}/shipments/{shipmentId}",
                    "SHIPMENT_CHANGED",
                    "shipment-changed or order-shipped, fulfillment-changed, tracking-changed"),
            kept(NOT_CANCELLED)),
    NOTIFY_SHIPMENT(
            new Move(
                    OrderAxis.FULFILLMENT,
                    "POST /orders/{id}/shipments/{shipmentId}/notification",
                    "CUSTOMER_NOTIFIED",
                    "-"),
            kept(NOT_CANCELLED)),
    REVERSE_SHIPMENT(
            new Move(
                    OrderAxis.FULFILLMENT,
                    "POST /orders/{id}/shipments/{shipmentId}/reversal",
                    "SHIPMENT_REVERSED",
                    "shipment-changed, fulfillment-changed, order-reopened"),
            open(NOT_PROCESSED, NOT_RETURNED)),
    DELIVER(
            new Move(
                    OrderAxis.FULFILLMENT,
                    "PUT /orders/{id}/fulfillment-status with DELIVERED",
                    "SHIPMENT_CHANGED",
                    "shipment-changed, fulfillment-changed"),
            kept(NOT_CANCELLED, NOT_RETURNED, ALL_LEFT)),
    PICK_UP(
            new Move(
                    OrderAxis.FULFILLMENT,
                    "PUT /orders/{id}/fulfillment-status with DELIVERED, while READY_FOR_PICKUP",
                    "ORDER_PICKED_UP",
                    "order-shipped, order-finished"),
            open(NOT_ON_HOLD, AWAITING_PICKUP)),
    DECLINE_DELIVERY(fulfillment("WILL_NOT_DELIVER"), open(NOT_PROCESSED, NOT_RETURNED, NOTHING_LEFT, NO_MONEY_KEPT)),
    RETURN_IN_PART(fulfillment("PARTIALLY_RETURNED"), kept(NOT_CANCELLED, ALL_LEFT)),
    RETURN_ALL(fulfillment("RETURNED"), kept(NOT_CANCELLED, ALL_LEFT)),
    CLEAR_MARK(
            new Move(
                    OrderAxis.FULFILLMENT,
                    "DELETE /orders/{id}/fulfillment-status",
                    "FULFILLMENT_CHANGED",
                    "fulfillment-changed"),
            open(NOT_PROCESSED, MARKED_BY_HAND)),
    HOLD(
            new Move(OrderAxis.HOLD, "PUT /orders/{id}/hold", "ORDER_HELD", "order-held"),
            kept(NOT_ARCHIVED, STANDING, IN_WORK)),
    RESUME(new Move(OrderAxis.HOLD, "DELETE /orders/{id}/hold", "ORDER_RESUMED", "order-resumed"), kept(ON_HOLD)),
    CANCEL(cancellation("", ""), open(CANCELLABLE_GOODS, CANCELLABLE_MONEY)),
    CANCEL_WITH_MONEY(cancellation(" with paidMoney REFUND or LEAVE", ", refund-issued"), open(CANCELLABLE_GOODS)),
    SET_STATUS(
            new Move(
                    OrderAxis.LIFECYCLE,
                    "PUT /orders/{id}/status",
                    "that of the moves the word stands for",
                    "those of the moves the word stands for"),
            open()),
    SET_CUSTOM_STATUS(
            new Move(
                    OrderAxis.CUSTOM_STATUS,
                    "PUT /orders/{id}/custom-status",
                    "CUSTOM_STATUS_SET",
                    "custom-status-changed"),
            kept(NOT_ARCHIVED)),
    CLEAR_CUSTOM_STATUS(
            new Move(
                    OrderAxis.CUSTOM_STATUS,
                    "DELETE /orders/{id}/custom-status",
                    "CUSTOM_STATUS_CLEARED",
                    "custom-status-changed"),
            kept(NOT_ARCHIVED, HAS_CUSTOM_STATUS)),
    EDIT(
            new Move(OrderAxis.LIFECYCLE, "POST /orders/{id}/edits", "ORDER_EDITED", "order-edited"),
            open(TO_BE_DELIVERED, NOT_RETURNED)),
    MARK_PROCESSED(
            flag("PUT /orders/{id}/processed", "ORDER_PROCESSED", "order-processed"),
            open(NOT_ON_HOLD, GOODS_DONE, MONEY_DONE)),
    UNMARK_PROCESSED(
            flag("DELETE /orders/{id}/processed", "ORDER_UNPROCESSED", "order-processed"),
            kept(NOT_ARCHIVED, PROCESSED)),
    ARCHIVE(flag("PUT /orders/{id}/archive", "ORDER_ARCHIVED", "order-archived"), kept(PROCESSED_OR_CANCELLED)),
    UNARCHIVE(flag("DELETE /orders/{id}/archive", "ORDER_UNARCHIVED", "order-archived"), kept(ARCHIVED)),
    DELETE(flag("DELETE /orders/{id}", "ORDER_DELETED", "order-deleted"), kept(NO_DOCUMENTS, CANCELLED)),
    DELETE_DUPLICATE(
            flag(
                    "DELETE /orders/{id}?duplicateOf=",
                    "ORDER_DELETED",
                    "order-cancelled, fulfillment-changed, order-deleted"),
            kept(NO_DOCUMENTS, CANCELLED_OR_CANCELLABLE));

    private final Move move;
    private final List<MoveRule> rules;

    OrderMove(Move move, List<MoveRule> rules) {
        this.move = move;
        this.rules = rules;
    }

    /** For a move that needs an order that is neither deleted, cancelled nor archived. */
    private static List<MoveRule> open(MoveRule... more) {
        return Stream.concat(Stream.of(NOT_DELETED, NOT_CANCELLED, NOT_ARCHIVED), Stream.of(more))
                .toList();
    }

    /** For a move that only a deleted order does not take. */
    private static List<MoveRule> kept(MoveRule... more) {
        return Stream.concat(Stream.of(NOT_DELETED), Stream.of(more)).toList();
    }

    public OrderAxis axis() {
        return move.axis();
    }

    /** How it is asked for over HTTP, below /v1. */
    public String command() {
        return move.command();
    }

    /** How the order's history names it. */
    public String historyType() {
        return move.historyType();
    }

    /** Short names of the events it publishes, without program and version. */
    public String facts() {
        return move.fact();
    }

    public List<MoveRule> rules() {
        return rules;
    }

    /** The first rule that is broken; empty for a legal move. */
    public Optional<MoveRule> broken(OrderState state) {
        return rules.stream().filter(rule -> !rule.holds(state)).findFirst();
    }

    /** Refuses the move with what is to be done first. */
    void check(Order order) {
        broken(order.state()).ifPresent(rule -> {
            throw OrderProblem.moveRefused(order, rule);
        });
    }
}
