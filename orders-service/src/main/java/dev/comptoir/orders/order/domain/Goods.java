package dev.comptoir.orders.order.domain;

/** Whether the goods of an order are still to be delivered, have left, or stay where they are. */
public enum Goods {
    TO_DELIVER,
    DELIVERED,
    NOT_TO_DELIVER;

    public static Goods of(Lifecycle lifecycle, FulfillmentStatus status) {
        if (lifecycle == Lifecycle.CANCELLED || status == FulfillmentStatus.WILL_NOT_DELIVER) {
            return NOT_TO_DELIVER;
        }
        return status.isGone() ? DELIVERED : TO_DELIVER;
    }
}
