package dev.comptoir.orders.livestatus;

/** Where an order is, as its buyer understands it; the projection of its axes. */
public enum BuyerStatus {
    RECEIVED,
    IN_PREPARATION,
    READY_FOR_PICKUP,
    PARTLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    RETURNED,
    CANCELLED;

    /**
     * What the axes mean to a buyer.
     *
     * @param isPaid an order that is paid is being worked on, whether or not somebody has said so
     */
    static BuyerStatus of(String lifecycle, String fulfillment, boolean isPaid) {
        if (lifecycle.equals("CANCELLED") || fulfillment.equals("WILL_NOT_DELIVER")) {
            return CANCELLED;
        }
        return switch (fulfillment) {
            case "PROCESSING" -> IN_PREPARATION;
            case "READY_FOR_PICKUP" -> READY_FOR_PICKUP;
            case "PARTIALLY_SHIPPED" -> PARTLY_SHIPPED;
            case "SHIPPED" -> SHIPPED;
            case "DELIVERED" -> DELIVERED;
            case "PARTIALLY_RETURNED", "RETURNED" -> RETURNED;
            default -> isPaid ? IN_PREPARATION : RECEIVED;
        };
    }

    /** How many of the page's four steps are done: received, in preparation, on its way, delivered. */
    int steps() {
        return switch (this) {
            case RECEIVED -> 1;
            case IN_PREPARATION -> 2;
            case READY_FOR_PICKUP, PARTLY_SHIPPED, SHIPPED -> 3;
            case DELIVERED -> 4;
            case RETURNED, CANCELLED -> 0;
        };
    }
}
