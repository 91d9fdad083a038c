package dev.comptoir.orders.order.domain;

/**
 * How far an order has got on its way to the customer; derived from its parcels, from what was decided by hand before the
 * first one left, and from what came back.
 */
public enum FulfillmentStatus {
    AWAITING_PROCESSING,
    PROCESSING,
    READY_FOR_PICKUP,
    PARTIALLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    WILL_NOT_DELIVER,
    PARTIALLY_RETURNED,
    RETURNED;

    /** Whether everything that travels has left the house. */
    public boolean isGone() {
        return this == SHIPPED || this == DELIVERED || this == PARTIALLY_RETURNED || this == RETURNED;
    }

    /** Whether nothing has left the house. */
    public boolean isStillHere() {
        return !isGone() && this != PARTIALLY_SHIPPED;
    }
}
