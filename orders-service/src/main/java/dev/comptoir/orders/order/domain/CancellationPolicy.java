package dev.comptoir.orders.order.domain;

/** Which orders may end before anything is delivered. */
final class CancellationPolicy {

    private CancellationPolicy() {}

    /** Money that was paid must have gone back and nothing may have been shipped. */
    static void check(Order order) {
        if (order.fulfillmentStatus() != FulfillmentStatus.AWAITING_PROCESSING) {
            throw OrderProblem.notCancellable(order, "a parcel has left. Refund it instead.");
        }
        if (order.refundable().isPositive()) {
            throw OrderProblem.notCancellable(order, "refund the " + order.refundable() + " that was paid first.");
        }
    }
}
