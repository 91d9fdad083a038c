package dev.comptoir.orders.order.domain;

/** Says which orders may end before anything is delivered. */
final class CancellationPolicy {

    private CancellationPolicy() {}

    /** Money that was paid must have gone back and nothing may have been shipped. */
    static void check(Order order) {
        if (order.fulfillmentStatus() != FulfillmentStatus.AWAITING_PROCESSING) {
            throw new OrderProblem.OrderNotCancellable(order, "a parcel has left. Refund it instead.");
        }
        if (order.refundable().isPositive()) {
            throw new OrderProblem.OrderNotCancellable(
                    order, "refund the " + order.refundable() + " that was paid first.");
        }
    }
}
