package dev.comptoir.orders.order.domain;

/**
 * How a move is asked for and what it leaves.
 *
 * @param command over HTTP, below /v1
 * @param fact short names of the events it publishes
 */
record Move(OrderAxis axis, String command, String historyType, String fact) {

    static Move fulfillment(String wanted) {
        return new Move(
                OrderAxis.FULFILLMENT,
                "PUT /orders/{id}/fulfillment-status with " + wanted,
                "FULFILLMENT_CHANGED",
                "fulfillment-changed");
    }

    static Move cancellation(String more, String moreFacts) {
        return new Move(
                OrderAxis.LIFECYCLE,
                "POST /orders/{id}/cancellation" + more,
                "ORDER_CANCELLED",
                "order-cancelled, fulfillment-changed" + moreFacts);
    }

    static Move flag(String command, String historyType, String fact) {
        return new Move(OrderAxis.FLAGS, command, historyType, fact);
    }
}
