package dev.comptoir.orders.order.domain;

/** How much of an order has left the house. */
public enum FulfillmentStatus {
    AWAITING_PROCESSING,
    PARTIALLY_SHIPPED,
    SHIPPED
}
