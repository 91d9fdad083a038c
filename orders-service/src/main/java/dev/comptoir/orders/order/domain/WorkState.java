package dev.comptoir.orders.order.domain;

/** The one state of stores that think of an order as work to be done; derived, never stored. */
public enum WorkState {
    ON_HOLD,
    PROCESSING_AWAITING_PAYMENT,
    PROCESSING_AWAITING_SHIPMENT,
    PROCESSING_AWAITING_PICKUP,
    PROCESSING_READY_FOR_PICKUP,
    COMPLETED,
    COMPLETED_SHIPPED,
    COMPLETED_PICKED_UP,
    CANCELLED;

    /**
     * @param isCollected whether it has goods and no shipping method
     * @param isPickedUp whether the customer has collected them
     */
    public static WorkState of(OrderState state, boolean isCollected, boolean isPickedUp) {
        if (state.isCancelled()) {
            return CANCELLED;
        }
        if (state.has(OrderFact.ON_HOLD)) {
            return ON_HOLD;
        }
        return isDone(state) ? completed(state, isPickedUp) : processing(state, isCollected);
    }

    private static boolean isDone(OrderState state) {
        return state.lifecycle() == Lifecycle.COMPLETED || state.fulfillment() == FulfillmentStatus.WILL_NOT_DELIVER;
    }

    private static WorkState completed(OrderState state, boolean isPickedUp) {
        if (isPickedUp) {
            return COMPLETED_PICKED_UP;
        }
        return state.fulfillment().isGone() ? COMPLETED_SHIPPED : COMPLETED;
    }

    private static WorkState processing(OrderState state, boolean isCollected) {
        if (state.fulfillment() == FulfillmentStatus.READY_FOR_PICKUP) {
            return PROCESSING_READY_FOR_PICKUP;
        }
        // All the money went back: neither goods nor money are waited for, unless the order is paid another way.
        if (state.payment() == PaymentStatus.REFUNDED) {
            return COMPLETED;
        }
        if (state.has(OrderFact.DUE)) {
            return PROCESSING_AWAITING_PAYMENT;
        }
        return isCollected ? PROCESSING_AWAITING_PICKUP : PROCESSING_AWAITING_SHIPMENT;
    }
}
